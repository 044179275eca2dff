package io.semblance.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IdentifierPatternTest {

  @Test
  void everyTextOccursOnceAndHasTheShape() {
    for (String text :
        new String[] {
          "[0-9]{3}", "[ab]{1,4}-[0-9]", "ID_\\d{2}", "[A-C][x-z]{1,2}", "\\[[0-9a-f]{2}\\]"
        }) {
      IdentifierPattern pattern = IdentifierPattern.of(text);
      Set<String> written = new HashSet<>();

      for (long number = 0; number < pattern.capacity(); number++) {
        String identifier = pattern.write(number);
        assertThat(pattern.matches(identifier)).as(identifier + " of " + text).isTrue();
        written.add(identifier);
      }

      assertThat(written).as(text).hasSize((int) pattern.capacity());
    }
  }

  @Test
  void hugePatternsRepeatNothingEither() {
    IdentifierPattern pattern = IdentifierPattern.of("[A-Za-z0-9]{20}");
    Set<String> written = new HashSet<>();

    for (int number = 0; number < 10_000; number++) {
      written.add(pattern.write(number));
    }

    assertThat(written).hasSize(10_000);
  }

  @Test
  void refusesMoreRowsThanThereAreTexts() {
    assertThatThrownBy(() -> IdentifierPattern.of("[0-9]{2}").write(100))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("only 100 texts");
  }

  @Test
  void refusesWhatIsNoPattern() {
    for (String text :
        new String[] {
          "",
          "abc",
          "[0-9]+",
          ".*",
          "[^a]",
          "[0-9",
          "[]",
          "[a-b]{0,2}",
          "[a-b]{3,2}",
          "[a-b]{",
          "[a-b]{99}",
          "(a|b)",
          "\\w",
          "a\\",
          "[0-9]{1,2}[0-9]",
          "[z-a]",
          "[a-b]{x}"
        }) {
      assertThatThrownBy(() -> IdentifierForm.of(text))
          .as(text)
          .isInstanceOf(SchemaException.class)
          .hasMessageContaining("identifier");
    }
  }

  @Test
  void wordsNameTheOtherForms() {
    assertThat(IdentifierForm.of("uuid")).isEqualTo(IdentifierForm.UUID);
    assertThat(IdentifierForm.of("sequence").text()).isEqualTo("sequence");
    assertThat(IdentifierForm.of("[0-9]{4}").text()).isEqualTo("[0-9]{4}");
  }
}
