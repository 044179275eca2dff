package io.semblance.evaluation.accuracy;

import java.util.Arrays;

/*
 * Ten distinct quantiles of the real values are looked for by ever more equidistant ranks, up to
 * 1,000 of them; numbers of at most ten different values take those as they are. Breaks of numbers
 * are rounded down to as few decimals as tell them apart. The last break is the maximum, which
 * belongs to the bin below it; what lies outside of the breaks belongs to the nearest bin.
 */
/**
 * The bins of a column of numbers or instants; missing is the last.
 *
 * @param breaks the least value of each bin, ascending
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record NumberBins(double[] breaks) {

  private static final int BINS = 10;
  private static final int MOST_RANKS = 1_000;
  private static final int MOST_DECIMALS = 19;

  static NumberBins ofNumbers(double[] real) {
    double[] sorted = sorted(real);
    double[] distinct = Arrays.stream(sorted).distinct().limit(BINS + 1L).toArray();
    if (distinct.length <= BINS) {
      return new NumberBins(rounded(withEnd(distinct)));
    }
    return new NumberBins(rounded(quantiles(sorted)));
  }

  static NumberBins ofInstants(double[] real) {
    double[] sorted = sorted(real);
    if (sorted.length == 0 || sorted[0] == sorted[sorted.length - 1]) {
      return new NumberBins(sorted.length == 0 ? sorted : new double[] {sorted[0]});
    }
    double[] breaks = quantiles(sorted);
    return new NumberBins(Arrays.copyOf(breaks, breaks.length - 1));
  }

  int count() {
    return breaks.length + 2;
  }

  byte[] codes(double[] values) {
    byte[] codes = new byte[values.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = code(values[row]);
    }
    return codes;
  }

  private byte code(double value) {
    if (Double.isNaN(value)) {
      return (byte) (breaks.length + 1);
    }
    int bin = 0;
    while (bin + 1 < breaks.length && breaks[bin + 1] <= value) {
      bin++;
    }
    return (byte) bin;
  }

  private static double[] withEnd(double[] distinct) {
    double[] breaks = Arrays.copyOf(distinct, distinct.length + (distinct.length == 0 ? 0 : 1));
    if (distinct.length > 0) {
      breaks[distinct.length] = distinct[distinct.length - 1] + 1;
    }
    return breaks;
  }

  private static double[] quantiles(double[] sorted) {
    double[] breaks = {};
    int end = Math.max(BINS + 1, Math.min(MOST_RANKS, sorted.length + 1));
    for (int ranks = BINS; ranks < end && breaks.length < BINS + 1; ranks++) {
      breaks = atRanks(sorted, ranks);
    }
    return breaks;
  }

  private static double[] atRanks(double[] sorted, int ranks) {
    double step = (sorted.length - 1) / (double) (ranks - 1);
    double[] values = new double[ranks];
    for (int i = 0; i < ranks; i++) {
      values[i] = sorted[i == ranks - 1 ? sorted.length - 1 : (int) (i * step)];
    }
    return Arrays.stream(values).distinct().toArray();
  }

  /** Without the last break, which only says where the last bin ends. */
  private static double[] rounded(double[] breaks) {
    if (breaks.length == 0) {
      return breaks;
    }
    for (int decimals = 0; decimals <= MOST_DECIMALS; decimals++) {
      double scale = Math.pow(10, decimals);
      double[] floors =
          Arrays.stream(breaks).map(value -> Math.floor(value * scale) / scale).toArray();
      if (Arrays.stream(floors).distinct().count() == breaks.length) {
        return Arrays.copyOf(floors, breaks.length - 1);
      }
    }
    return Arrays.copyOf(breaks, breaks.length - 1);
  }

  private static double[] sorted(double[] values) {
    // adding 0 makes -0 equal to 0
    return Arrays.stream(values)
        .filter(value -> !Double.isNaN(value))
        .map(value -> value + 0.0)
        .sorted()
        .toArray();
  }
}
