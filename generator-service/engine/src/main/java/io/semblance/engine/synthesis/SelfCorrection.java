package io.semblance.engine.synthesis;

import io.semblance.engine.copula.CorrectionReport;
import java.util.List;
import java.util.function.IntFunction;

/**
 * What correcting a fitted model against its own table improved, by the names of columns.
 *
 * <p>Privacy: holds exact measurements of the table; fits under a budget have none.
 *
 * @param steps how many changes of the model were kept
 * @param worstBefore the greatest difference of a pair's mean product of normal scores between
 *     table and model, between 0 and 2
 * @param worstAfter the same for the corrected model
 * @param pairs those that were worst before, worst first
 */
public record SelfCorrection(int steps, double worstBefore, double worstAfter, List<Pair> pairs) {

  public SelfCorrection {
    pairs = List.copyOf(pairs);
  }

  static SelfCorrection of(CorrectionReport report, IntFunction<String> names) {
    return new SelfCorrection(
        report.steps(),
        report.worstBefore(),
        report.worstAfter(),
        report.pairs().stream()
            .map(
                pair ->
                    new Pair(
                        names.apply(pair.first()),
                        names.apply(pair.second()),
                        pair.measured(),
                        pair.before(),
                        pair.after()))
            .toList());
  }

  /**
   * A pair of columns.
   *
   * @param measured the mean product of normal scores in the table
   * @param before the same in the model as it was fitted
   * @param after the same in the corrected model
   */
  public record Pair(String first, String second, double measured, double before, double after) {}
}
