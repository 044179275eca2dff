package io.semblance.evaluation.quality;

import java.util.Arrays;

/*
 * Counts of pairs of codes of two tables. Small tables of cells are arrays; where the cells
 * outnumber the rows, the pairs are sorted instead, so that thousands of levels cost no more than
 * the rows they come from.
 */
/** The joint counts of two columns of codes, in the real and in the synthetic table. */
final class ContingencyTable {

  private static final int CELLS_PER_ROW = 4;

  private ContingencyTable() {}

  /** Codes of a pair of columns and how many there are of each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Codes(int[] real, int[] synthetic, int size) {}

  /** 1 - 1/2 sum |p - q| over all cells; NaN where a table has no rows. */
  static double similarity(Codes first, Codes second) {
    int n = first.real().length;
    int m = first.synthetic().length;
    if (n == 0 || m == 0) {
      return Double.NaN;
    }
    long cells = (long) first.size() * second.size();
    return cells <= (long) CELLS_PER_ROW * (n + m) + 4096
        ? dense(first, second, (int) cells)
        : sparse(first, second);
  }

  private static double dense(Codes first, Codes second, int cells) {
    int[] p = new int[cells];
    int[] q = new int[cells];
    count(first.real(), second.real(), second.size(), p);
    count(first.synthetic(), second.synthetic(), second.size(), q);
    double n = first.real().length;
    double m = first.synthetic().length;
    double distance = 0;
    for (int i = 0; i < cells; i++) {
      distance += Math.abs(p[i] / n - q[i] / m);
    }
    return 1 - distance / 2;
  }

  private static double sparse(Codes first, Codes second) {
    long[] p = keys(first.real(), second.real(), second.size());
    long[] q = keys(first.synthetic(), second.synthetic(), second.size());
    double distance = 0;
    int i = 0;
    int j = 0;
    while (i < p.length || j < q.length) {
      long key =
          Math.min(i < p.length ? p[i] : Long.MAX_VALUE, j < q.length ? q[j] : Long.MAX_VALUE);
      int nextI = end(p, i, key);
      int nextJ = end(q, j, key);
      distance += Math.abs((double) (nextI - i) / p.length - (double) (nextJ - j) / q.length);
      i = nextI;
      j = nextJ;
    }
    return 1 - distance / 2;
  }

  /** Behind the run of {@code key} that may begin at {@code from}. */
  private static int end(long[] keys, int from, long key) {
    int end = from;
    while (end < keys.length && keys[end] == key) {
      end++;
    }
    return end;
  }

  private static void count(int[] a, int[] b, int width, int[] cells) {
    for (int i = 0; i < a.length; i++) {
      cells[a[i] * width + b[i]]++;
    }
  }

  static long[] keys(int[] a, int[] b, int width) {
    long[] keys = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      keys[i] = (long) a[i] * width + b[i];
    }
    Arrays.sort(keys);
    return keys;
  }
}
