package io.semblance.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FormatTest {

  @Test
  void numbersKeepTheirDecimals() {
    assertThat(new NumericFormat(1, true).format(4)).isEqualTo("4.0");
    assertThat(NumericFormat.ofDecimals(2).format(1.7)).isEqualTo("1.7");
    assertThat(NumericFormat.ofDecimals(2).format(-0.001)).isEqualTo("0");
    assertThat(NumericFormat.integer().format(1234567)).isEqualTo("1234567");
    assertThat(NumericFormat.integer().format(1e300)).startsWith("1000").doesNotContain("E");
    assertThat(NumericFormat.floating().format(1e308)).isEqualTo("1.0E308");
  }

  @Test
  void snappingIsIdempotent() {
    NumericFormat cents = NumericFormat.ofDecimals(2);

    for (double value : new double[] {.005, 1.005, 2.675, -3.333, 1e15, 1e308, Double.MIN_VALUE}) {
      assertThat(cents.snap(cents.snap(value))).isEqualTo(cents.snap(value));
      assertThat(Double.parseDouble(cents.format(cents.snap(value)))).isEqualTo(cents.snap(value));
    }
  }

  @Test
  void instantsReadBackAsTheyWereWritten() {
    for (String[] pair :
        new String[][] {
          {"yyyy-MM-dd", "1581-10-04"},
          {"yyyy-MM-dd", "9999-12-31"},
          {"yyyy-MM-dd'T'HH:mm:ssX", "2021-02-01T00:00:00Z"},
          {"yyyy-MM-dd HH:mm:ss.SSSSSS", "1969-12-31 23:59:59.999999"},
          {"dd.MM.yyyy", "29.02.2024"}
        }) {
      DatetimeFormat format = DatetimeFormat.of(pair[0]);

      assertThat(format.format(format.parse(pair[1]))).isEqualTo(pair[1]);
    }
  }

  @Test
  void patternsAreAsFineAsTheirSmallestField() {
    assertThat(DatetimeFormat.of("yyyy-MM-dd").granularityMicros()).isEqualTo(DatetimeFormat.DAY);
    assertThat(DatetimeFormat.of("yyyy-MM-dd HH:mm:ss").granularityMicros()).isEqualTo(1_000_000);
    assertThat(DatetimeFormat.of("yyyy-MM-dd HH:mm:ss.SSS").granularityMicros()).isEqualTo(1000);
  }

  @Test
  void daysThatDoNotExistAreRefused() {
    assertThatThrownBy(() -> DatetimeFormat.of("yyyy-MM-dd").parse("2023-02-29"))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> DatetimeFormat.of("not a pattern"))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("not a pattern");
  }

  @Test
  void durationsReadBackAsTheyWereWritten() {
    for (Object[] pair :
        new Object[][] {
          {Notation.ISO_8601, "PT0S", 0},
          {Notation.ISO_8601, "-PT1H30M", 0},
          {Notation.ISO_8601, "P2DT1M0.25S", 2},
          {Notation.H_MM_SS, "0:00:09", 0},
          {Notation.H_MM_SS, "100:59:59.5", 1},
          {Notation.HH_MM_SS, "-00:00:10", 0},
          {Notation.HH_MM, "08:05", 0},
          {Notation.H_MM, "8:05", 0},
          {Notation.DAYS, "-1 days +23:59:59", 0},
          {Notation.DAYS, "3 days 00:00:00.500", 3}
        }) {
      Notation notation = (Notation) pair[0];
      NumericFormat seconds = NumericFormat.ofDurations(notation);
      NumericFormat format = new NumericFormat((Integer) pair[2], false, seconds.step(), notation);

      assertThat(format.format(format.seconds((String) pair[1]).orElseThrow())).isEqualTo(pair[1]);
    }
  }

  @Test
  void numbersSnapToTheirStep() {
    NumericFormat fives = NumericFormat.ofDecimals(2).withStep(5);

    assertThat(fives.format(fives.snap(1.23))).isEqualTo("1.25");
    assertThat(fives.granularity()).isEqualTo(.05);
    assertThat(fives.within(new Bounds(.02, .99))).isEqualTo(new Bounds(.05, .95));
    assertThatThrownBy(() -> fives.within(new Bounds(.01, .04))).hasMessageContaining("no number");
    assertThatThrownBy(() -> NumericFormat.floating().withStep(2))
        .isInstanceOf(SchemaException.class);
    assertThatThrownBy(() -> new NumericFormat(0, false, 1, Notation.HH_MM))
        .hasMessageContaining("multiples of a minute");
  }

  @Test
  void localTimesFollowTheirClocks() {
    DatetimeFormat berlin = DatetimeFormat.of("yyyy-MM-dd HH:mm").withZone("Europe/Berlin");

    assertThat(berlin.format(berlin.parse("2024-07-01 12:00"))).isEqualTo("2024-07-01 12:00");
    assertThat(berlin.parse("2024-07-01 12:00"))
        .isEqualTo(DatetimeFormat.of("yyyy-MM-dd HH:mm").parse("2024-07-01 10:00"));
    assertThatThrownBy(() -> berlin.parse("2024-03-31 02:30"))
        .isInstanceOf(DateTimeException.class)
        .hasMessageContaining("leave that time out");
    long gap = berlin.parse("2024-03-31 01:59") + 60 * DatetimeFormat.SECOND;
    assertThat(berlin.format(gap)).isEqualTo("2024-03-31 03:00");
    assertThat(berlin.parse("2024-10-27 02:30"))
        .isEqualTo(DatetimeFormat.of("yyyy-MM-dd HH:mm").parse("2024-10-27 00:30"));
  }

  @Test
  void whatAFormatCannotHoldIsRefused() {
    assertThatThrownBy(
            () ->
                DatetimeFormat.of("yyyy-MM-dd HH:mm:ss.SSSSSSSSS")
                    .parse("2024-01-01 00:00:00.123456789"))
        .isInstanceOf(DateTimeException.class);
    assertThatThrownBy(() -> DatetimeFormat.of("HH:mm")).hasMessageContaining("whole date");
    assertThatThrownBy(() -> DatetimeFormat.of("yyyy-MM")).hasMessageContaining("whole date");
    assertThatThrownBy(() -> DatetimeFormat.of("yyyy-MM-dd").withZone("Z"))
        .hasMessageContaining("a date has no zone");
    assertThatThrownBy(() -> DatetimeFormat.of("yyyy-MM-dd HH:mm").withZone("Mars/Base"))
        .hasMessageContaining("there is no zone 'Mars/Base'");
  }

  @Test
  void contradictionsAreNamed() {
    assertThatThrownBy(() -> new Bounds(2, 1)).hasMessageContaining("[2.0, 1.0]");
    assertThatThrownBy(() -> new Bounds(Double.NaN, 1)).isInstanceOf(SchemaException.class);
    assertThatThrownBy(() -> Column.categorical("c", List.of("a", "a")))
        .hasMessageContaining("'a' is listed twice");
    assertThatThrownBy(() -> Column.categorical("c", List.of())).hasMessageContaining("empty");
    assertThatThrownBy(
            () ->
                new Domain.Categorical(
                    Optional.of(Property.declared(List.of("a"))), Optional.of("other")))
        .hasMessageContaining("'other' is not one of the levels");
    assertThatThrownBy(() -> Schema.of(Column.bool("x"), Column.bool("x")))
        .hasMessageContaining("two columns are named 'x'");
  }
}
