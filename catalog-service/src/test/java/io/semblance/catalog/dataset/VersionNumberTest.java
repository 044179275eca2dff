package io.semblance.catalog.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VersionNumberTest {

  @Test
  void firstReleaseIsOne() {
    assertThat(VersionNumber.FIRST).hasToString("1.0.0");
  }

  @Test
  void newDataIsANewMajor() {
    assertThat(VersionNumber.parse("9.0.0").next()).hasToString("10.0.0");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "1", "0.0.0", "1.1.0", "01.0.0", "1.0.0-rc1", "9999999999.0.0"})
  void refusesWhatIsNoVersion(String text) {
    assertThatThrownBy(() -> VersionNumber.parse(text))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
