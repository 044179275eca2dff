package io.semblance.evaluation.quality;

/*
 * numpy.histogram_bin_edges(x) and numpy.digitize(x, edges) with their default of ten bins: codes
 * run from 1, the maximum opens a bin of its own, and a missing value shares that last bin.
 */
/** A column of numbers cut into bins of equal width between its own minimum and maximum. */
final class EqualWidthBins {

  static final int BINS = 10;

  /** Codes lie in 0 to this, exclusive. */
  static final int CODES = BINS + 2;

  private EqualWidthBins() {}

  static int[] codes(double[] values) {
    double[] edges = edges(values);
    int[] codes = new int[values.length];
    for (int i = 0; i < values.length; i++) {
      codes[i] = code(values[i], edges);
    }
    return codes;
  }

  private static int code(double value, double[] edges) {
    if (Double.isNaN(value)) {
      return edges.length;
    }
    int code = 0;
    while (code < edges.length && edges[code] <= value) {
      code++;
    }
    return code;
  }

  private static double[] edges(double[] values) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        min = Math.min(min, value);
        max = Math.max(max, value);
      }
    }
    if (min > max) {
      min = 0;
      max = 1;
    }
    if (min == max) {
      min -= .5;
      max += .5;
    }
    double[] edges = new double[BINS + 1];
    double step = max / BINS - min / BINS;
    double width = max - min;
    for (int i = 0; i < BINS; i++) {
      edges[i] = i * (Double.isInfinite(width) ? step : width / BINS) + min;
    }
    edges[BINS] = max;
    return edges;
  }
}
