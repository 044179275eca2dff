package io.semblance.catalog.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.catalog.access.ByteRange.Part;
import io.semblance.catalog.access.ByteRange.Unsatisfiable;
import io.semblance.catalog.access.ByteRange.Whole;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

  @ParameterizedTest
  @CsvSource({
    "bytes=0-9, 0, 10",
    "bytes=90-, 90, 10",
    "bytes=-5, 95, 5",
    "bytes=-500, 0, 100",
    "bytes=95-200, 95, 5"
  })
  void namesAPartOfTheFile(String header, long first, long length) {
    assertThat(ByteRange.of(Optional.of(header), 100))
        .isEqualTo(new Part(new ByteRange(first, length)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=100-", "bytes=200-300", "bytes=-0"})
  void liesBeyondTheEnd(String header) {
    assertThat(ByteRange.of(Optional.of(header), 100)).isEqualTo(new Unsatisfiable());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"bytes=0-1,5-6", "rows=0-1", "bytes=a-b", "bytes=-", "bytes=9-1", "bytes= 0-1"})
  void isIgnoredWhenItIsNotOneRange(String header) {
    assertThat(ByteRange.of(Optional.of(header), 100)).isEqualTo(new Whole());
  }

  @Test
  void isTheWholeFileWithoutAHeader() {
    assertThat(ByteRange.of(Optional.empty(), 100)).isEqualTo(new Whole());
  }

  @Test
  void contentRangeCountsFromZero() {
    assertThat(new ByteRange(90, 10).contentRange(100)).isEqualTo("bytes 90-99/100");
  }
}
