package io.semblance.evaluation.learning;

import java.util.Arrays;

/*
 * AUC = P(positive above negative) + P(equal)/2 by midranks, with DeLong's variance in the closed
 * form of placements [1].
 *
 * [1] X. Sun, W. Xu, IEEE Signal Processing Letters 21 (2014)
 */
/**
 * The area under the curve of a ranking: how often a positive row is scored above a negative one.
 *
 * @param value .5 is guessing, 1 is certainty
 * @param variance of the value
 */
record Auc(double value, double variance) {

  private static final double Z = 1.959963984540054;

  /** Of the scores of rows with and without the label, at least one each. */
  static Auc of(double[] scores, boolean[] labels) {
    double[] positives = sorted(scores, labels, true);
    double[] negatives = sorted(scores, labels, false);
    if (positives.length == 0 || negatives.length == 0) {
      throw new IllegalArgumentException(
          "a ranking needs rows of both kinds: " + positives.length + ", " + negatives.length);
    }
    double[] above = placements(positives, negatives);
    double[] below = placements(negatives, positives);
    double value = mean(above);
    return new Auc(value, spread(above) + spread(below));
  }

  /** The lower end of the 95 % confidence interval. */
  double low() {
    return Math.max(0, value - Z * Math.sqrt(variance));
  }

  /** The upper end of the 95 % confidence interval. */
  double high() {
    return Math.min(1, value + Z * Math.sqrt(variance));
  }

  /** For each value the share of the others below it, equal ones counting half; both ascend. */
  private static double[] placements(double[] values, double[] others) {
    double[] placements = new double[values.length];
    int below = 0;
    int notAbove = 0;
    for (int i = 0; i < values.length; i++) {
      while (below < others.length && others[below] < values[i]) {
        below++;
      }
      while (notAbove < others.length && others[notAbove] <= values[i]) {
        notAbove++;
      }
      placements[i] = (below + notAbove) / 2.0 / others.length;
    }
    return placements;
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).sum() / values.length;
  }

  /** The variance of a mean. */
  private static double spread(double[] values) {
    double mean = mean(values);
    double sum = Arrays.stream(values).map(value -> (value - mean) * (value - mean)).sum();
    return values.length < 2 ? .25 : sum / (values.length - 1) / values.length;
  }

  private static double[] sorted(double[] scores, boolean[] labels, boolean label) {
    double[] chosen = new double[scores.length];
    int n = 0;
    for (int i = 0; i < scores.length; i++) {
      if (labels[i] == label) {
        chosen[n++] = scores[i];
      }
    }
    double[] sorted = Arrays.copyOf(chosen, n);
    Arrays.sort(sorted);
    return sorted;
  }
}
