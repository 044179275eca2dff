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
