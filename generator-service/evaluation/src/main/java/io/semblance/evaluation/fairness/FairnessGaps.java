package io.semblance.evaluation.fairness;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/*
 * Differences are greatest less least rate of any two groups, ratios least over greatest, as in
 * fairlearn 0.15 [1]. Equalised odds look at true and false positives: its difference is the worse
 * or the mean of the two, its ratio the worse.
 *
 * [1] fairlearn.metrics.demographic_parity_difference and following
 */
/**
 * How differently groups are decided upon; 0 for a difference and 1 for a ratio is alike.
 *
 * <p>Figures are absent where fewer than two groups have a rate.
 *
 * @param equalOpportunityDifference of the true positive rates
 */
public record FairnessGaps(
    OptionalDouble demographicParityDifference,
    OptionalDouble demographicParityRatio,
    OptionalDouble equalizedOddsDifference,
    OptionalDouble equalizedOddsMeanDifference,
    OptionalDouble equalizedOddsRatio,
    OptionalDouble equalOpportunityDifference,
    List<GroupRates> groups) {

  public FairnessGaps {
    groups = List.copyOf(groups);
  }

  /**
   * Compares groups.
   *
   * @param labels whether each row deserves the favourable decision
   * @param decisions whether it gets it
   * @param groups the rows of each group by its name; a group without rows is left out
   */
  public static FairnessGaps of(boolean[] labels, boolean[] decisions, Map<String, int[]> groups) {
    List<GroupRates> rates =
        groups.entrySet().stream()
            .filter(group -> group.getValue().length > 0)
            .map(group -> GroupRates.of(group.getKey(), labels, decisions, group.getValue()))
            .toList();
    Spread selection = Spread.of(rates, rate -> OptionalDouble.of(rate.selection()));
    Spread truePositive = Spread.of(rates, GroupRates::truePositive);
    Spread falsePositive = Spread.of(rates, GroupRates::falsePositive);
    boolean odds = truePositive.isKnown() && falsePositive.isKnown();
    return new FairnessGaps(
        selection.difference(),
        selection.ratio(),
        known(odds, Math.max(truePositive.gap(), falsePositive.gap())),
        known(odds, (truePositive.gap() + falsePositive.gap()) / 2),
        known(odds, Math.min(truePositive.quotient(), falsePositive.quotient())),
        truePositive.difference(),
        rates);
  }

  private static OptionalDouble known(boolean isKnown, double value) {
    return isKnown ? OptionalDouble.of(value) : OptionalDouble.empty();
  }

  /** The least and the greatest rate of groups that have one. */
  private record Spread(long groups, double least, double greatest) {

    static Spread of(List<GroupRates> rates, Function<GroupRates, OptionalDouble> rate) {
      var statistics =
          rates.stream().map(rate).flatMapToDouble(OptionalDouble::stream).summaryStatistics();
      return new Spread(statistics.getCount(), statistics.getMin(), statistics.getMax());
    }

    boolean isKnown() {
      return groups >= 2;
    }

    double gap() {
      return greatest - least;
    }

    double quotient() {
      return greatest == 0 ? 1 : least / greatest;
    }

    OptionalDouble difference() {
      return known(isKnown(), gap());
    }

    OptionalDouble ratio() {
      return known(isKnown(), quotient());
    }
  }
}
