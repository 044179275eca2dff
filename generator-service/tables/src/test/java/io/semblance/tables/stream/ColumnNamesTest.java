package io.semblance.tables.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnNamesTest {

  @Test
  void namesInAnyScriptPass() {
    assertThat(checked("größe (cm)", "年齢", "<b>")).containsExactly("größe (cm)", "年齢", "<b>");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "a\0", "a\u202Eb", "a\u200Bb", "\uD800"})
  void namesThatHideSomethingAreRefusedByTheirPlace(String name) {
    assertRefused(name);
  }

  @Test
  void endlessNamesAreRefused() {
    assertRefused("x".repeat(201));
  }

  private static void assertRefused(String name) {
    assertThatThrownBy(() -> checked("id", name))
        .isInstanceOfSatisfying(
            BadTableException.class,
            e -> assertThat(e.fault()).isEqualTo(TableFault.BAD_COLUMN_NAME))
        .hasMessageContaining("column 2");
  }

  private static List<String> checked(String... names) {
    return ColumnNames.checked(List.of(names), ReadLimits.withDefaults(), Position.line(1));
  }
}
