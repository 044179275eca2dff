package io.semblance.catalog.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

  @ParameterizedTest
  @CsvSource({"0.9616046970017118,0.962", "1,1", "0,0", "0.00041416,0.000414", "0.5,0.5"})
  void aFigureIsSaidToThreeDigits(String recorded, String said) {
    assertThat(Wording.figure(recorded)).isEqualTo(said);
  }

  @Test
  void bytesAreSaidInTheUnitThatFits() {
    assertThat(Wording.bytes(853_271)).isEqualTo("853.3 kB");
  }
}
