package io.semblance.evaluation.fairness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.evaluation.GoldenTables;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FairnessGapsTest {

  private static final JsonNode GOLDEN = GoldenTables.values("golden_fairness.json");
  private static final List<String[]> ROWS = GoldenTables.rows("fairness.csv");

  @Test
  void gapsOfThreeGroupsEqualThoseOfFairlearn() {
    assertGaps(gaps("A", "B", "C"), GOLDEN.path("groups_ABC"));
  }

  @Test
  void gapsOfTwoGroupsEqualThoseOfFairlearn() {
    assertGaps(gaps("A", "B"), GOLDEN.path("groups_AB"));
  }

  @Test
  void oneGroupHasNoGap() {
    FairnessGaps gaps = gaps("A");

    assertThat(gaps.demographicParityDifference()).isEmpty();
    assertThat(gaps.equalizedOddsDifference()).isEmpty();
    assertThat(gaps.groups()).hasSize(1);
  }

  @Test
  void aGroupWithoutPositivesHasNoOdds() {
    boolean[] labels = {false, false, true, false};
    boolean[] decisions = {true, false, true, false};

    FairnessGaps gaps =
        FairnessGaps.of(labels, decisions, Map.of("a", new int[] {0, 1}, "b", new int[] {2, 3}));

    assertThat(gaps.demographicParityDifference()).hasValue(0);
    assertThat(gaps.equalizedOddsDifference()).isEmpty();
  }

  private static FairnessGaps gaps(String... names) {
    boolean[] labels = new boolean[ROWS.size()];
    boolean[] decisions = new boolean[ROWS.size()];
    for (int row = 0; row < labels.length; row++) {
      labels[row] = ROWS.get(row)[1].equals("1");
      decisions[row] = ROWS.get(row)[2].equals("1");
    }
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (String name : names) {
      groups.put(
          name,
          IntStream.range(0, labels.length).filter(r -> ROWS.get(r)[0].equals(name)).toArray());
    }
    return FairnessGaps.of(labels, decisions, groups);
  }

  private static void assertGaps(FairnessGaps gaps, JsonNode expected) {
    assertFigure(gaps.demographicParityDifference(), expected, "demographic_parity_difference");
    assertFigure(gaps.demographicParityRatio(), expected, "disparate_impact");
    assertFigure(gaps.equalizedOddsDifference(), expected, "equalized_odds_difference");
    assertFigure(gaps.equalizedOddsMeanDifference(), expected, "equalized_odds_difference_mean");
    assertFigure(gaps.equalizedOddsRatio(), expected, "equalized_odds_ratio");
    assertFigure(gaps.equalOpportunityDifference(), expected, "equal_opportunity_difference");
    JsonNode byGroup = expected.path("by_group");
    for (GroupRates rates : gaps.groups()) {
      String group = rates.group();
      assertFigure(OptionalDouble.of(rates.selection()), byGroup.path("selection_rate"), group);
      assertFigure(rates.truePositive(), byGroup.path("true_positive_rate"), group);
      assertFigure(rates.falsePositive(), byGroup.path("false_positive_rate"), group);
      assertFigure(OptionalDouble.of(rates.accuracy()), byGroup.path("accuracy"), group);
      assertThat(rates.rows()).isEqualTo(byGroup.path("count").path(group).asInt());
    }
  }

  private static void assertFigure(OptionalDouble figure, JsonNode expected, String name) {
    assertThat(figure).hasValueCloseTo(expected.path(name).asDouble(), within(1e-9));
  }
}
