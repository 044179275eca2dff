package io.semblance.evaluation.quality;

/*
 * V = sqrt(chi^2 / n / (min(r, c) - 1)) without correction, over the levels that occur [1], with
 * chi^2 = n (sum O^2 / (R C) - 1), which only visits cells that are not empty.
 *
 * [1] H. Cramér, "Mathematical Methods of Statistics" (1946), §21.9; scipy.stats.contingency
 */
/** The association of two columns of codes. */
final class CramersV {

  private CramersV() {}

  /** Between 0 and 1, or NaN where a column has fewer than two levels. */
  static double of(int[] a, int sizeA, int[] b, int sizeB) {
    long[] rows = counts(a, sizeA);
    long[] columns = counts(b, sizeB);
    int smaller = Math.min(present(rows), present(columns));
    if (smaller < 2) {
      return Double.NaN;
    }
    double sum = 0;
    long[] keys = ContingencyTable.keys(a, b, sizeB);
    for (int i = 0; i < keys.length; ) {
      int from = i;
      while (i < keys.length && keys[i] == keys[from]) {
        i++;
      }
      double observed = i - from;
      double product =
          (double) rows[(int) (keys[from] / sizeB)] * columns[(int) (keys[from] % sizeB)];
      sum += observed * observed / product;
    }
    return Math.sqrt(Math.max(0, sum - 1) / (smaller - 1));
  }

  private static long[] counts(int[] codes, int size) {
    long[] counts = new long[size];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }

  private static int present(long[] counts) {
    int present = 0;
    for (long count : counts) {
      present += count > 0 ? 1 : 0;
    }
    return present;
  }
}
