package io.semblance.evaluation.fairness;

import java.util.OptionalDouble;

/**
 * How one group is decided upon.
 *
 * @param selection share of the group that is decided for
 * @param truePositive share of those who deserve it that is decided for; absent where nobody does
 * @param falsePositive share of those who do not that is decided for; absent where everybody does
 * @param accuracy share of right decisions
 */
public record GroupRates(
    String group,
    int rows,
    double selection,
    OptionalDouble truePositive,
    OptionalDouble falsePositive,
    double accuracy) {

  /** Counts the decisions on some rows, of which there is at least one. */
  static GroupRates of(String group, boolean[] labels, boolean[] decisions, int[] rows) {
    int positives = 0;
    int selected = 0;
    int truePositives = 0;
    for (int row : rows) {
      positives += labels[row] ? 1 : 0;
      selected += decisions[row] ? 1 : 0;
      truePositives += labels[row] && decisions[row] ? 1 : 0;
    }
    int n = rows.length;
    int right = truePositives + n - positives - (selected - truePositives);
    return new GroupRates(
        group,
        n,
        (double) selected / n,
        share(truePositives, positives),
        share(selected - truePositives, n - positives),
        (double) right / n);
  }

  private static OptionalDouble share(int part, int of) {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / of);
  }
}
