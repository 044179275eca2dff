package io.semblance.evaluation.disclosure;

import java.util.Arrays;

/**
 * Whether synthetic rows lie closer to training rows than to as many hold-out rows: the DCR share,
 * one half when nothing was learnt by heart.
 *
 * <p>It is shown and never gated: tables that pass it were open to membership inference (Y. Yao et
 * al., "The DCR Delusion", arXiv 2505.01524).
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param closerToTraining share of synthetic rows strictly closer to a training row
 * @param ties share of synthetic rows equally close to both
 * @param trainingQuantiles distances to the nearest training row at 5 % and 50 %
 * @param holdoutQuantiles the same to the hold-out
 * @param rows how many synthetic rows were compared
 */
public record ClosestRecords(
    double closerToTraining,
    double ties,
    Quantiles trainingQuantiles,
    Quantiles holdoutQuantiles,
    int rows) {

  /** Distances that 5 % and half of the rows do not exceed. */
  public record Quantiles(double p05, double p50) {

    private static Quantiles of(double[] distances) {
      double[] sorted = distances.clone();
      Arrays.sort(sorted);
      return new Quantiles(at(sorted, .05), at(sorted, .5));
    }

    private static double at(double[] sorted, double p) {
      return sorted[(int) Math.min(sorted.length - 1, Math.floor(p * sorted.length))];
    }
  }

  /** Ties count one half each. */
  public double share() {
    return closerToTraining + ties / 2;
  }

  static ClosestRecords of(double[] toTraining, double[] toHoldout) {
    int closer = 0;
    int ties = 0;
    for (int i = 0; i < toTraining.length; i++) {
      closer += toTraining[i] < toHoldout[i] ? 1 : 0;
      ties += toTraining[i] == toHoldout[i] ? 1 : 0;
    }
    double n = toTraining.length;
    return new ClosestRecords(
        closer / n, ties / n, Quantiles.of(toTraining), Quantiles.of(toHoldout), toTraining.length);
  }
}
