package io.semblance.evaluation.accuracy;

import java.util.ArrayList;
import java.util.List;

/** The accuracy of a pair of columns, and of its triples with the columns behind it. */
record PairTally(Accuracy pair, List<Accuracy> triples) {

  /**
   * @param pair positions of two columns, in order
   * @param stride a triple is counted where its three positions, mixed, leave no rest
   */
  static PairTally of(List<BinnedColumn> columns, int[] pair, int stride) {
    BinnedColumn first = columns.get(pair[0]);
    BinnedColumn second = columns.get(pair[1]);
    int[] real = joined(first.real(), second.real(), second.bins());
    int[] synthetic = joined(first.synthetic(), second.synthetic(), second.bins());
    int cells = first.bins() * second.bins();
    List<Accuracy> triples = new ArrayList<>();
    for (int k = pair[1] + 1; k < columns.size(); k++) {
      if ((pair[0] * 31L + pair[1] * 17L + k) % stride == 0) {
        triples.add(triple(real, synthetic, cells, columns.get(k)));
      }
    }
    return new PairTally(Overlap.of(counts(real, cells), counts(synthetic, cells)), triples);
  }

  private static Accuracy triple(int[] real, int[] synthetic, int cells, BinnedColumn third) {
    int all = cells * third.bins();
    int[] p = new int[all];
    int[] q = new int[all];
    count(real, third.real(), third.bins(), p);
    count(synthetic, third.synthetic(), third.bins(), q);
    return Overlap.of(p, q);
  }

  private static void count(int[] pair, byte[] third, int bins, int[] counts) {
    for (int row = 0; row < pair.length; row++) {
      counts[pair[row] * bins + third[row]]++;
    }
  }

  private static int[] joined(byte[] first, byte[] second, int width) {
    int[] joined = new int[first.length];
    for (int row = 0; row < joined.length; row++) {
      joined[row] = first[row] * width + second[row];
    }
    return joined;
  }

  private static int[] counts(int[] codes, int cells) {
    int[] counts = new int[cells];
    for (int code : codes) {
      counts[code]++;
    }
    return counts;
  }
}
