package io.semblance.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeclaredCodingTest {

  private static final DeclaredCoding CODING = new DeclaredCoding(64);

  @Test
  void fewValuesGetOneCodeEach() {
    BinCoding ages = grid(Column.integer("age", 10, 20));

    assertThat(ages.levels()).isEqualTo(11);
    for (int age = 10; age <= 20; age++) {
      assertThat(ages.number(ages.codeOf(age), .7)).isEqualTo(age);
    }
  }

  @Test
  void manyValuesShareEqualBins() {
    BinCoding weights = grid(Column.numeric("weight", 2, new Bounds(20, 180)));

    assertThat(weights.levels()).isLessThanOrEqualTo(64).isGreaterThan(55);
    assertThat(weights.bounds()).isEqualTo(new Bounds(20, 180));
    for (double weight = 20; weight <= 180; weight += .37) {
      int code = weights.codeOf(weight);
      assertThat(weights.number(code, .999)).isBetween(20.0, 180.0);
      assertThat(weights.codeOf(weights.number(code, .5))).isEqualTo(code);
    }
  }

  @Test
  void valuesOutsideAreClampedAndUnknownLevelsCaught() {
    Schema schema =
        Schema.of(
            Column.integer("age", 10, 20).withNullable(Property.declared(false)),
            Column.declared(
                "race",
                new Domain.Categorical(
                    Optional.of(Property.declared(List.of("a", "other"))), Optional.of("other"))),
            Column.categorical("open", List.of("x", "y")),
            Column.categorical("closed", List.of("x", "y")).withNullable(Property.declared(false)));
    TableCoding coding = CODING.of(schema);
    Table table =
        new TableBuilder(schema)
            .addRow(List.of("99", "z", "z", "z"))
            .addRow(Arrays.asList(null, null, null, null))
            .build();

    CodedTable codes = coding.encodeWithin(table);

    assertThat(codes.variable(coding.valueVariable(0)).code(0)).isEqualTo(10);
    assertThat(codes.variable(coding.valueVariable(0)).code(1)).isZero();
    assertThat(coding.maskVariable(0)).isEqualTo(-1);
    assertThat(codes.variable(coding.valueVariable(1)).code(0)).isEqualTo(1);
    assertThat(codes.variable(coding.maskVariable(1)).code(1)).isEqualTo(1);
    assertThat(codes.variable(coding.maskVariable(2)).code(0)).as("missing").isEqualTo(1);
    assertThat(codes.variable(coding.valueVariable(3)).code(0)).isZero();
  }

  @Test
  void hugeNumbersAreClampedToo() {
    BinCoding ages = grid(Column.integer("age", 10, 20));

    int[] codes = ages.encode(new ColumnValues.Numbers(new double[] {1e308, -1e308, Double.NaN}));

    assertThat(codes).containsExactly(10, 0, -1);
  }

  @Test
  void aFormThatNobodyDeclaredIsNotUsed() {
    IdentifierForm pattern = IdentifierForm.of("AB[0-9]{4}");
    Schema schema =
        Schema.of(
            Column.identifier("declared", pattern),
            Column.declared(
                "inferred", new Domain.Identifier(Property.inferred(pattern, "its shape", 1))),
            Column.bool("x"));

    TableCoding coding = new DeclaredCoding(64).of(schema);

    assertThat(form(coding, 0)).isEqualTo(pattern);
    assertThat(form(coding, 1)).isEqualTo(IdentifierForm.SEQUENCE);
  }

  private static IdentifierForm form(TableCoding coding, int column) {
    return ((Domain.Identifier) coding.schema().column(column).domain().value()).form().value();
  }

  private static BinCoding grid(Column column) {
    return (BinCoding) CODING.of(Schema.of(column)).coding(0).orElseThrow();
  }
}
