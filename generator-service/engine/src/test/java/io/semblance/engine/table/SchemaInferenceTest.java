package io.semblance.engine.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Origin;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.schema.SensitivityCategory;
import io.semblance.engine.schema.TimeBounds;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
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
  void learnsTheShapeOfIdentifiers() {
    assertThat(form("id", i -> String.format("%05d", i * 37))).isEqualTo("[0-9]{5}");
    assertThat(form("ref", i -> "AB-" + (char) ('A' + i % 26) + (100 + i)))
        .isEqualTo("AB\\-[A-Z][0-9]{3}");
    assertThat(form("key", i -> Integer.toHexString(0xabc00 + 7 * i))).isEqualTo("[a-f0-9]{5}");
    assertThat(form("key", i -> "a".repeat(1 + i))).isEqualTo("[a-z]{1,50}");
    assertThat(form("key", i -> i % 2 == 0 ? "a-" + i : "b" + i)).isEqualTo("text");
    assertThat(form("key", i -> "köln" + i)).isEqualTo("köln[0-9]{1,2}");
    assertThat(form("id", i -> Integer.toString(900 - i))).isEqualTo("sequence");
  }

  @Test
  void valuesThatComeAgainLateAreNoIdentifiers() {
    SchemaInference inference = new SchemaInference(List.of("code"));
    for (int i = 0; i < 60_000; i++) {
      inference.add(0, "level" + i % 30_000);
    }

    assertThat(inference.infer().column(0).kind()).isEqualTo(DomainKind.CATEGORICAL);
  }

  @Test
  void tellsPersonalDataByShapeAndByName() {
    assertThat(type("x", i -> "person" + i + "@example.org")).isEqualTo(SemanticType.EMAIL);
    assertThat(type("x", i -> "10.0.0." + i)).isEqualTo(SemanticType.IP_ADDRESS);
    assertThat(type("x", i -> "fe80::" + Integer.toHexString(i)))
        .isEqualTo(SemanticType.IP_ADDRESS);
    // the registry's example of an IBAN, and the test number that issuers of cards publish
    assertThat(type("x", i -> "DE89 3704 0044 0532 0130 00")).isEqualTo(SemanticType.IBAN);
    assertThat(type("x", i -> "4111-1111-1111-1111")).isEqualTo(SemanticType.CREDIT_CARD);
    assertThat(type("x", i -> "+49 (30) 1234" + (100 + i))).isEqualTo(SemanticType.PHONE);
    assertThat(type("mobile_phone", i -> "0301234" + (100 + i))).isEqualTo(SemanticType.PHONE);
    assertThat(type("lastName", i -> "Smith")).isEqualTo(SemanticType.LAST_NAME);
    assertThat(type("patient_name", i -> "Ada Lovelace")).isEqualTo(SemanticType.FULL_NAME);
    assertThat(type("city", i -> "Newtown number " + i)).isEqualTo(SemanticType.CITY);
    assertThat(type("home address", i -> i + " High Street")).isEqualTo(SemanticType.ADDRESS);
  }

  @Test
  void sharedPlacesAndOtherNamesAreLearnt() {
    assertThat(kindOfMany("city", i -> "Newtown " + "abc".charAt(i % 3)))
        .isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kindOfMany("product_name", i -> "Model " + "abc".charAt(i % 3)))
        .isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kindOfMany("mobile", i -> i % 2 == 0 ? "owned" : "none"))
        .isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kindOfMany("number", i -> Integer.toString(1_000_000 + i * i)))
        .isEqualTo(DomainKind.INTEGER);
  }

  @Test
  void readsDurationsInTheirNotation() {
    assertThat(duration("0:05:00", "12:30:00")).isEqualTo("h:mm:ss of 0 decimals in steps of 300");
    assertThat(duration("PT1.5S", "P1DT2H")).isEqualTo("iso_8601 of 1 decimals in steps of 15");
    assertThat(duration("08:05", "23:59")).isEqualTo("hh:mm of 0 decimals in steps of 60");
    assertThat(duration("-1 days +23:00:00", "2 days 00:00:01"))
        .isEqualTo("d days hh:mm:ss of 0 decimals in steps of 1");
    assertThat(kind("1:75:00", "1:05:00")).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kind("P1Y", "P2M")).isEqualTo(DomainKind.CATEGORICAL);
  }

  @Test
  void findsTheStepOfRoundNumbers() {
    assertThat(step(i -> Integer.toString(i * 250))).isEqualTo(250);
    assertThat(step(i -> String.format(Locale.ROOT, "%.2f", i * .05))).isEqualTo(5);
    assertThat(step(i -> Integer.toString(i * i))).isEqualTo(1);
    assertThat(step(i -> i == 7 ? "0.125" : Integer.toString(i * 1000))).isEqualTo(125);
  }

  @Test
  void keepsTheZoneOfInstants() {
    assertThat(zone("2024-03-31T01:30:00+02:00", "2024-07-01T00:00:00+02:00")).isEqualTo("+02:00");
    assertThat(zone("2024-03-31T01:30:00+01:00", "2024-07-01T00:00:00+02:00")).isEqualTo("Z");
    assertThat(zone("2024-03-31T01:30:00+01:00[Europe/Berlin]")).isEqualTo("Europe/Berlin");
    assertThat(zone("2024-03-31T01:30:00Z")).isEqualTo("Z");
  }

  @Test
  void readsDatesOfOldTimesAndOfTheLastYear() {
    Column dates = infer("when", "-0044-03-15", "1582-10-10", "9999-12-31");
    TimeBounds bounds = ((Domain.Datetime) dates.domain().value()).bounds().orElseThrow().value();
    DatetimeFormat format = ((Domain.Datetime) dates.domain().value()).format().value();

    assertThat(format.format(bounds.minMicros())).isEqualTo("-0044-03-15");
    assertThat(format.format(bounds.maxMicros())).isEqualTo("9999-12-31");
  }

  @Test
  void aFormatThatIsDroppedLateLeavesNoBounds() {
    Column dates = infer("when", "03/04/2021", "05/13/2021");
    TimeBounds bounds = ((Domain.Datetime) dates.domain().value()).bounds().orElseThrow().value();

    assertThat(DatetimeFormat.of("MM/dd/yyyy").format(bounds.minMicros())).isEqualTo("03/04/2021");
  }

  @Test
  void digitsAreADateOnlyUnderADatesName() {
    assertThat(infer("birth_date", "19991231", "20000101").kind()).isEqualTo(DomainKind.DATETIME);
    assertThat(infer("amount", "19991231", "20000101").kind()).isEqualTo(DomainKind.INTEGER);
  }

  @Test
  void readsTruthValuesInWords() {
    assertThat(kind("yes", "no", "yes")).isEqualTo(DomainKind.BOOLEAN);
    assertThat(kind("Y", "N")).isEqualTo(DomainKind.BOOLEAN);
    assertThat(kind("F", "F")).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kind("F", "M")).isEqualTo(DomainKind.CATEGORICAL);
    assertThat(kind("yes", "no", "maybe")).isEqualTo(DomainKind.CATEGORICAL);
  }

  @Test
  void ordersTheWordsOfKnownScales() {
    Column column = infer("x", "High", "Low", "Medium", "Low");

    assertThat(((Domain.Ordinal) column.domain().value()).levels().value())
        .containsExactly("Low", "Medium", "High");
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

  private static DomainKind kindOfMany(IntFunction<String> value) {
    return kindOfMany("x", value);
  }

  private static DomainKind kindOfMany(String name, IntFunction<String> value) {
    return many(name, value).kind();
  }

  private static Column many(String name, IntFunction<String> value) {
    return infer(name, IntStream.range(0, 50).mapToObj(value).toArray(String[]::new));
  }

  private static String form(String name, IntFunction<String> value) {
    return ((Domain.Identifier) many(name, value).domain().value()).form().value().text();
  }

  private static SemanticType type(String name, IntFunction<String> value) {
    return ((Domain.PersonalData) many(name, value).domain().value()).type().value();
  }

  private static String duration(String... values) {
    Column column = infer("took", values);
    NumericFormat format = ((Domain.Numeric) column.domain().value()).format().value();
    assertThat(column.kind()).isEqualTo(DomainKind.DURATION);
    return "%s of %d decimals in steps of %d"
        .formatted(format.notation().text(), format.decimals(), format.step());
  }

  private static long step(IntFunction<String> value) {
    return ((Domain.Numeric) many("x", value).domain().value()).format().value().step();
  }

  private static String zone(String... values) {
    return ((Domain.Datetime) infer("when", values).domain().value()).format().value().zone();
  }

  private static Column infer(String name, @Nullable String... values) {
    SchemaInference inference = new SchemaInference(List.of(name));
    Arrays.asList(values).forEach(value -> inference.add(0, value));
    return inference.infer().column(0);
  }
}
