package io.semblance.evaluation.quality;

import java.util.Arrays;

/*
 * V = sqrt(chi^2 / n / (min(r, c) - 1)) without correction, over the levels that occur [1], with
 * chi^2 = n (sum O^2 / (R C) - 1), which only visits cells that are not empty.
 *
 * Small tables of cells are arrays; where the cells outnumber the rows, the pairs are sorted
 * instead, so that thousands of levels cost no more than the rows they come from.
 *
 * [1] H. Cramér, "Mathematical Methods of Statistics" (1946), §21.9; scipy.stats.contingency
 */
/**
 * The joint counts of two columns of codes, in the real and in the synthetic table.
 *
 * @param similarity 1 - 1/2 sum |p - q| over all cells; NaN where a table has no rows
 * @param association Cramér's V in the real table, between 0 and 1; NaN where a column has fewer
 *     than two levels
 * @param byChance the mean similarity of two samples of these sizes from one population
 */
record ContingencyTable(double similarity, double association, double byChance) {

  private static final int CELLS_PER_ROW = 4;

  /** Codes of a column and how many there are of each. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Codes(int[] real, int[] synthetic, int size) {}

  static ContingencyTable of(Codes first, Codes second) {
    long rows = (long) first.real().length + first.synthetic().length;
    long cells = (long) first.size() * second.size();
    return cells <= CELLS_PER_ROW * rows + 4096
        ? dense(first, second, (int) cells)
        : sparse(first, second);
  }

  private static ContingencyTable dense(Codes first, Codes second, int cells) {
    int width = second.size();
    int[] p = new int[cells];
    int[] q = new int[cells];
    count(first.real(), second.real(), width, p);
    count(first.synthetic(), second.synthetic(), width, q);
    double n = first.real().length;
    double m = first.synthetic().length;
    double distance = 0;
    double spread = 0;
    for (int i = 0; i < cells; i++) {
      distance += Math.abs(p[i] / n - q[i] / m);
      spread += spread((p[i] + q[i]) / (n + m));
    }
    Margins margins = Margins.of(first, second);
    double sum = 0;
    for (int i = 0; i < cells; i++) {
      sum += p[i] == 0 ? 0 : margins.share(p[i], i / width, i % width);
    }
    return new ContingencyTable(1 - distance / 2, margins.association(sum), byChance(spread, n, m));
  }

  private static ContingencyTable sparse(Codes first, Codes second) {
    int width = second.size();
    long[] p = keys(first.real(), second.real(), width);
    long[] q = keys(first.synthetic(), second.synthetic(), width);
    Margins margins = Margins.of(first, second);
    double distance = 0;
    double spread = 0;
    double sum = 0;
    int i = 0;
    int j = 0;
    while (i < p.length || j < q.length) {
      long key =
          Math.min(i < p.length ? p[i] : Long.MAX_VALUE, j < q.length ? q[j] : Long.MAX_VALUE);
      int nextI = end(p, i, key);
      int nextJ = end(q, j, key);
      distance += Math.abs((nextI - i) / (double) p.length - (nextJ - j) / (double) q.length);
      spread += spread((nextI - i + nextJ - j) / (double) (p.length + q.length));
      sum += nextI == i ? 0 : margins.share(nextI - i, (int) (key / width), (int) (key % width));
      i = nextI;
      j = nextJ;
    }
    double similarity = p.length == 0 || q.length == 0 ? Double.NaN : 1 - distance / 2;
    return new ContingencyTable(
        similarity, margins.association(sum), byChance(spread, p.length, q.length));
  }

  private static double spread(double share) {
    return Math.sqrt(share * (1 - share));
  }

  /** By the mean of |N(0, p(1 - p)(1/n + 1/m))|, of which the distance is half the sum. */
  private static double byChance(double spread, double n, double m) {
    return n == 0 || m == 0
        ? Double.NaN
        : Math.max(0, 1 - spread * Math.sqrt((1 / n + 1 / m) / (2 * Math.PI)));
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

  private static long[] keys(int[] a, int[] b, int width) {
    long[] keys = new long[a.length];
    for (int i = 0; i < a.length; i++) {
      keys[i] = (long) a[i] * width + b[i];
    }
    Arrays.sort(keys);
    return keys;
  }

  /** How often each code of the two columns occurs in the real table. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Margins(int[] rows, int[] columns) {

    static Margins of(Codes first, Codes second) {
      return new Margins(counts(first.real(), first.size()), counts(second.real(), second.size()));
    }

    private static int[] counts(int[] codes, int size) {
      int[] counts = new int[size];
      for (int code : codes) {
        counts[code]++;
      }
      return counts;
    }

    double share(double observed, int row, int column) {
      return observed * observed / ((double) rows[row] * columns[column]);
    }

    double association(double sumOfShares) {
      long smaller = Math.min(present(rows), present(columns));
      return smaller < 2 ? Double.NaN : Math.sqrt(Math.max(0, sumOfShares - 1) / (smaller - 1));
    }

    private static long present(int[] counts) {
      return Arrays.stream(counts).filter(count -> count > 0).count();
    }
  }
}
