package io.semblance.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import java.util.List;
import org.junit.jupiter.api.Test;

class AttributeDisclosureTest {

  private static final JsonNode GOLDEN = GoldenTables.values();
  private static final AlignedTables TABLES =
      AlignedTables.of(GoldenTables.table("real"), GoldenTables.table("syn"));

  @Test
  void protectionEqualsThatOfSdmetrics() {
    assertEqual(
        AttributeDisclosure.of(TABLES, List.of("edu", "sex"), "job"),
        GOLDEN.path("disclosure_cap"));
  }

  @Test
  void numbersAreCutAsSdmetricsCutsThem() {
    assertEqual(
        AttributeDisclosure.of(TABLES, List.of("edu", "sex", "age"), "job"),
        GOLDEN.path("disclosure_age_cap"));
  }

  @Test
  void anUnknownColumnIsRefused() {
    assertThatThrownBy(() -> AttributeDisclosure.of(TABLES, List.of("none"), "job"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'none'");
  }

  private static void assertEqual(AttributeDisclosure disclosure, JsonNode expected) {
    assertThat(disclosure.protection())
        .hasValueCloseTo(expected.path("cap_protection").asDouble(), within(1e-9));
    assertThat(disclosure.baseline())
        .isCloseTo(expected.path("baseline_protection").asDouble(), within(1e-9));
    assertThat(disclosure.score()).hasValueCloseTo(expected.path("score").asDouble(), within(1e-9));
  }
}
