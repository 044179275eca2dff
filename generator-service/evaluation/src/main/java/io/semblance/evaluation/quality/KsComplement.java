package io.semblance.evaluation.quality;

import java.util.Arrays;

/*
 * 1 - sup |F - G| over the empirical distribution functions of two samples; missing values are
 * left out and values rounded to 14 decimals, as SDMetrics 0.32 does [1].
 *
 * [1] sdmetrics.single_column.KSComplement
 */
/** The complement of the Kolmogorov-Smirnov distance of two samples of numbers. */
public final class KsComplement {

  private static final double SCALE = 1e14;

  private KsComplement() {}

  /** Between 0 and 1, or NaN where a sample is empty. */
  public static double of(double[] real, double[] synthetic) {
    double[] x = sorted(real);
    double[] y = sorted(synthetic);
    if (x.length == 0 || y.length == 0) {
      return Double.NaN;
    }
    double greatest = 0;
    int i = 0;
    int j = 0;
    while (i < x.length && j < y.length) {
      double at = Math.min(x[i], y[j]);
      while (i < x.length && x[i] <= at) {
        i++;
      }
      while (j < y.length && y[j] <= at) {
        j++;
      }
      double distance = Math.abs((double) i / x.length - (double) j / y.length);
      greatest = Math.max(greatest, distance);
    }
    return 1 - greatest;
  }

  private static double[] sorted(double[] values) {
    double[] present = new double[values.length];
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        double rounded = Math.rint(value * SCALE) / SCALE;
        // adding 0 makes -0 equal to 0, which sorting would tell apart
        present[n++] = (Double.isFinite(rounded) ? rounded : value) + 0.0;
      }
    }
    double[] sorted = Arrays.copyOf(present, n);
    Arrays.sort(sorted);
    return sorted;
  }
}
