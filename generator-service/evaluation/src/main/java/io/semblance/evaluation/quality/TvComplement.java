package io.semblance.evaluation.quality;

/*
 * 1 - 1/2 sum |p - q| over the shares of the levels; missing values are left out, and a level that
 * only the synthetic table has counts as 1e-6 real rows, as in SDMetrics 0.32 [1].
 *
 * [1] sdmetrics.single_column.TVComplement, sdmetrics.utils.get_frequencies
 */
/** The complement of the total variation distance of two samples of levels. */
public final class TvComplement {

  private static final double UNSEEN = 1e-6;

  private TvComplement() {}

  /** Between 0 and 1, or NaN where a sample is empty. */
  public static double of(int[] real, int[] synthetic, int levels) {
    double[] expected = counts(real, levels);
    double[] observed = counts(synthetic, levels);
    for (int i = 0; i < levels; i++) {
      if (expected[i] == 0 && observed[i] > 0) {
        expected[i] = UNSEEN;
      }
    }
    double expectedTotal = sum(expected);
    double observedTotal = sum(observed);
    if (observedTotal == 0 || expectedTotal < 1) {
      return Double.NaN;
    }
    double distance = 0;
    for (int i = 0; i < levels; i++) {
      distance += Math.abs(observed[i] / observedTotal - expected[i] / expectedTotal);
    }
    return 1 - distance / 2;
  }

  private static double[] counts(int[] codes, int levels) {
    double[] counts = new double[levels];
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
      }
    }
    return counts;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
