package io.semblance.models.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Notation;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.schema.SensitivityCategory;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.SchemaInference;
import io.semblance.models.document.DocumentException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SchemaJsonTest {

  private static final Schema EVERY_KIND =
      Schema.of(
              Column.integer("age", 17, 90),
              new Column(
                  "height",
                  Property.declared(
                      new Domain.Numeric(
                          Property.inferred(new NumericFormat(2, true), "two digits", .9),
                          Optional.of(Property.inferred(new Bounds(1.2, 2.1), "as seen", 1)))),
                  Property.inferred(true, "3 are missing", .8),
                  Property.declared(SensitivityCategory.SPECIAL_CATEGORY),
                  Property.inferred(true, "known to others", .6)),
              new Column(
                  "job",
                  Property.inferred(
                      new Domain.Categorical(
                          Optional.of(Property.declared(List.of("", "a \"b\"", "\n", "😀"))),
                          Optional.of("")),
                      "few values",
                      .7),
                  Property.declared(false),
                  Property.declared(SensitivityCategory.NONE),
                  Property.declared(false)),
              Column.ordinal("grade", List.of("9", "10", "11")),
              Column.bool("member"),
              Column.declared(
                  "seen",
                  new Domain.Datetime(
                      Property.declared(
                          DatetimeFormat.of("yyyy-MM-dd HH:mm").withGranularity(900_000_000L)),
                      Optional.of(Property.declared(new TimeBounds(0, 86_400_000_000L))))),
              Column.identifier("id", IdentifierForm.UUID),
              Column.declared(
                  "ref",
                  new Domain.Identifier(
                      Property.inferred(IdentifierForm.of("[A-Z]{2}-[0-9]{4}"), "its shape", .9))),
              Column.personalData("mail", SemanticType.EMAIL),
              Column.duration("took", Notation.H_MM, new Bounds(0, 86_400)),
              Column.declared(
                  "paid",
                  new Domain.Numeric(
                      Property.inferred(NumericFormat.ofDecimals(2).withStep(5), "as seen", .9),
                      Optional.empty())),
              Column.declared(
                  "left",
                  new Domain.Datetime(
                      Property.declared(
                          DatetimeFormat.of("yyyy-MM-dd HH:mm").withZone("Europe/Berlin")),
                      Optional.empty())),
              Column.declared("note", new Domain.FreeText()))
          .withDeclaredRows(1000);

  private static final Schema INFERRED =
      inference(List.of("age", "job"), List.of("31", "clerk"), List.of("47", "nurse")).infer();

  @Test
  void holdsEveryKindOfColumn() {
    Set<DomainKind> kinds =
        EVERY_KIND.columns().stream()
            .map(Column::kind)
            .collect(Collectors.toCollection(() -> EnumSet.noneOf(DomainKind.class)));

    assertThat(kinds).containsExactlyInAnyOrder(DomainKind.values());
  }

  @Test
  void readsWhatItWrote() {
    Schema read = SchemaJson.read(SchemaJson.write(EVERY_KIND));

    assertThat(read.columns()).isEqualTo(EVERY_KIND.columns());
    assertThat(read.declaredRows()).hasValue(1000);
  }

  @Test
  void keepsEveryKindOfConstraint() {
    Schema schema =
        EVERY_KIND.withConstraints(
            List.of(
                Constraint.below("age", "height"),
                Constraint.range("age", "18", "65"),
                Constraint.atLeast("height", "1.5"),
                Constraint.combinations("job", "grade"),
                new Constraint.FixedCombinations(
                    List.of("job", "grade"), Optional.of(List.of(Arrays.asList("", null)))),
                Constraint.oneHot("age", "height"),
                Constraint.sum(List.of("age", "height"), "grade"),
                Constraint.missingWhen("age", "job", "\n"),
                Constraint.key("id")));

    assertThat(SchemaJson.read(SchemaJson.write(schema)).constraints())
        .isEqualTo(schema.constraints());
  }

  @Test
  void saysWhyForWhatWasInferred() {
    String json = SchemaJson.write(INFERRED);

    assertThat(json).contains("\"origin\":\"inferred\"", "\"reason\":", "\"confidence\":");
    assertThat(SchemaJson.read(json).columns()).isEqualTo(INFERRED.columns());
  }

  @Test
  void takesBareValueForDeclaration() {
    Schema read =
        SchemaJson.read(
            """
            {"columns": [{"name": "age", "bounds": {"min": 0, "max": 120}, "nullable": false}]}
            """,
            INFERRED);

    Column age = read.column("age");
    assertThat(((Domain.Numeric) age.domain().value()).bounds())
        .hasValue(Property.declared(new Bounds(0, 120)));
    assertThat(age.nullable()).isEqualTo(Property.declared(false));
    assertThat(age.domain().isDeclared()).isFalse();
    assertThat(read.column("job")).isEqualTo(INFERRED.column("job"));
  }

  @Test
  void declaredIntegersAreDeclaredToHaveNoDecimals() {
    Schema read =
        SchemaJson.read("{\"columns\": [{\"name\": \"age\", \"type\": \"integer\"}]}", INFERRED);

    assertThat(((Domain.Numeric) read.column("age").domain().value()).format())
        .isEqualTo(Property.declared(NumericFormat.integer()));
  }

  @Test
  void keepsLevelsWhenNominalBecomesOrdinal() {
    Schema read =
        SchemaJson.read(
            """
            {"columns": [{"name": "job", "type": "ordinal", "levels": ["nurse", "clerk"]}]}
            """,
            INFERRED);

    assertThat(((Domain.Ordinal) read.column("job").domain().value()).levels().value())
        .containsExactly("nurse", "clerk");
  }

  @Test
  void namesThePlaceOfEveryFault() {
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"typ\": \"integer\"}]}", "columns[0].typ: no such");
    refuses("{\"columns\": [{\"name\": \"aeg\"}]}", "the table has no column 'aeg'");
    refuses("{\"columns\": [{\"name\": \"age\"}, {\"name\": \"age\"}]}", "'age' is named twice");
    refuses("{\"columns\": [{\"name\": \"age\", \"type\": \"int\"}]}", "must be one of integer,");
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"bounds\": {\"min\": 1}}]}", "bounds.max: is missing");
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"bounds\": {\"min\": 2, \"max\": 1}}]}", "min <= max");
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"bounds\": {\"min\": \"1\", \"max\": 2}}]}", "number");
    refuses("{\"columns\": [{\"name\": \"age\", \"levels\": [\"a\"]}]}", "has none");
    refuses("{\"columns\": [{\"name\": \"age\", \"nullable\": \"no\"}]}", "must be true or false");
    refuses("{\"columns\": [{\"name\": \"job\", \"levels\": [\"a\", \"a\"]}]}", "listed twice");
    refuses("{\"columns\": [{\"name\": \"age\", \"name\": \"job\"}]}", "not JSON");
    refuses("{\"columns\": {}}", "columns: must be a list");
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"type\": \"duration\", \"format\": \"mm:ss\"}]}",
        "no duration is written so");
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"type\": \"identifier\", \"format\": \"[0-9]*\"}]}",
        "not a pattern");
    refuses("{\"columns\": [{\"name\": \"age\", \"step\": 0}]}", "step: must be a whole number");
    refuses(
        "{\"columns\": [{\"name\": \"age\", \"type\": \"personal_data\"}]}", "format: is missing");
    refuses("[]", "must be an object");
    refuses("", "must be an object");
    refuses("{\"columns\": [\n{\"name\": ]}", "line 2");
  }

  private static void refuses(String json, String message) {
    assertThatThrownBy(() -> SchemaJson.read(json, INFERRED))
        .isInstanceOf(DocumentException.class)
        .hasMessageContaining(message);
  }

  private static SchemaInference inference(List<String> names, List<String> a, List<String> b) {
    SchemaInference inference = new SchemaInference(names);
    for (int i = 0; i < 100; i++) {
      inference.addRow(a);
      inference.addRow(b);
    }
    return inference;
  }
}
