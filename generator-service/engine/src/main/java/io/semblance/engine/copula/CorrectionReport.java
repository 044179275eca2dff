package io.semblance.engine.copula;

import java.util.List;

/**
 * What correcting a mixture against its table improved.
 *
 * @param steps how many changes of the correlations were kept
 * @param worstBefore the greatest difference of a pair's mean product of normal scores between
 *     table and model; such products lie between -1 and 1
 * @param worstAfter the same for the corrected model
 * @param pairs those that were worst before, worst first
 */
public record CorrectionReport(int steps, double worstBefore, double worstAfter, List<Pair> pairs) {

  public CorrectionReport {
    pairs = List.copyOf(pairs);
  }

  /**
   * A pair of the mixture's variables.
   *
   * @param measured the mean product of normal scores in the table
   * @param before the same in the model as it was fitted
   * @param after the same in the corrected model
   */
  public record Pair(int first, int second, double measured, double before, double after) {}
}
