package io.semblance.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Origin;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SensitivityCategory;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SchemaInferenceTest {

  @Test
  void findsTheKindsOfASurvey() {
    Schema declared = SurveyTable.declaredSchema();
    SchemaInference inference =
        new SchemaInference(declared.columns().stream().map(Column::name).toList());
    SurveyTable.texts(500, 1).forEach(inference::addRow);

    Schema inferred = inference.infer();

    for (Column column : declared.columns()) {
      Column found = inferred.column(column.name());
      assertThat(found.kind()).as(column.name()).isEqualTo(column.kind());
      assertThat(found.domain().origin()).isEqualTo(Origin.INFERRED);
      assertThat(found.domain().reason()).isNotBlank();
      assertThat(found.domain().confidence()).isBetween(0.0, 1.0);
    }
    assertThat(inferred.column("height").nullable().value()).isTrue();
    assertThat(inferred.column("age").nullable().value()).isFalse();
    assertThat(inferred.column("height").sensitivity().value())
        .isEqualTo(SensitivityCategory.SPECIAL_CATEGORY);
    assertThat(inferred.sensitivity()).isEqualTo(SensitivityCategory.SPECIAL_CATEGORY);
    assertThat(((Domain.Ordinal) inferred.column("sleep").domain().value()).levels().value())
        .isEqualTo(SurveyTable.SLEEP);
  }

  @Test
  void tellsNumbersFromCodes() {
    assertThat(kind("1.5", "2", "-3.25")).isEqualTo(DomainKind.NUMERIC);
    assertThat(kind("1", "2", "2")).isEqualTo(DomainKind.INTEGER);
    assertThat(kind("007", "012", "007")).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kind("1e308", "NaN", "3")).isEqualTo(DomainKind.NUMERIC);
    assertThat(kind("9223372036854775807", "9223372036854775807")).isEqualTo(DomainKind.FREE_TEXT);
    assertThat(kind("a", "b", "1")).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kind("TRUE", "FALSE", "TRUE")).isEqualTo(DomainKind.BOOLEAN);
    assertThat(kind("+1", "1")).isEqualTo(DomainKind.CATEGORICAL);
  }

  @Test
  void tellsIdentifiersAndFreeText() {
    assertThat(kindOfMany(i -> new java.util.UUID(i, i).toString()))
        .isEqualTo(DomainKind.IDENTIFIER);
    assertThat(kindOfMany(i -> "person" + i + "@example.org")).isEqualTo(DomainKind.IDENTIFIER);
    assertThat(kindOfMany(i -> "She said " + i + " and then some more words"))
        .isEqualTo(DomainKind.FREE_TEXT);
    assertThat(kindOfMany(i -> "ref" + i)).isEqualTo(DomainKind.IDENTIFIER);
    assertThat(kindOfMany(i -> Double.toString(i * 1.37))).isEqualTo(DomainKind.NUMERIC);
  }

  @Test
  void readsPrecisionAndAmbiguityOfDates() {
    Column midnight = infer("when", "2021-02-01T00:00:00Z", "2020-08-10T00:00:00Z");
    Column ambiguous = infer("when", "01/02/2020", "03/04/2021");
    Column clear = infer("when", "13/02/2020", "03/04/2021");

    assertThat(((Domain.Datetime) midnight.domain().value()).format().value().granularityMicros())
        .isEqualTo(86_400_000_000L);
    assertThat(ambiguous.domain().confidence()).isEqualTo(.5);
    assertThat(clear.domain().reason()).contains("dd/MM/yyyy");
  }

  @Test
  void guessesSensitivityByWordsAndValues() {
    assertThat(infer("birth_date", "2001-01-01").sensitivity().value())
        .isEqualTo(SensitivityCategory.PERSONAL);
    assertThat(infer("contact", "a@b.org", "c@d.org", "x").sensitivity().value())
        .isEqualTo(SensitivityCategory.DIRECT_IDENTIFIER);
    assertThat(infer("lastName", "Smith").sensitivity().value())
        .isEqualTo(SensitivityCategory.DIRECT_IDENTIFIER);
    assertThat(infer("city_mpg", "21", "14").sensitivity().value())
        .isEqualTo(SensitivityCategory.NONE);
    assertThat(infer("mfr_name", "Honda").sensitivity().value())
        .isEqualTo(SensitivityCategory.NONE);
  }

  @Test
  void aColumnWithoutValuesIsNullable() {
    Column empty = infer("empty", null, null);

    assertThat(empty.kind()).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(empty.nullable().value()).isTrue();
    assertThat(empty.domain().confidence()).isZero();
  }

  @Test
  void refusesTooManyColumnsAndRaggedRows() {
    List<String> names = IntStream.range(0, 10_000).mapToObj(i -> "c" + i).toList();

    assertThatThrownBy(() -> new SchemaInference(names)).hasMessageContaining("500 columns");
    assertThatThrownBy(() -> new SchemaInference(List.of("a", "b")).addRow(List.of("1")))
        .hasMessageContaining("a row has 1 values");
  }

  private static DomainKind kind(String... values) {
    return infer("x", values).kind();
  }

  private static DomainKind kindOfMany(java.util.function.IntFunction<String> value) {
    return infer("x", IntStream.range(0, 50).mapToObj(value).toArray(String[]::new)).kind();
  }

  private static Column infer(String name, @Nullable String... values) {
    SchemaInference inference = new SchemaInference(List.of(name));
    Arrays.asList(values).forEach(value -> inference.add(0, value));
    return inference.infer().column(0);
  }
}
