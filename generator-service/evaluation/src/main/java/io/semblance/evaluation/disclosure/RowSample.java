package io.semblance.evaluation.disclosure;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded choices of rows, so that a report can be made again. */
final class RowSample {

  private RowSample() {}

  /** So many different rows of a table, in order; all of them where there are no more. */
  static int[] of(int rows, int wanted, long seed) {
    int[] all = new int[rows];
    for (int i = 0; i < rows; i++) {
      all[i] = i;
    }
    if (wanted >= rows) {
      return all;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < wanted; i++) {
      int other = random.nextInt(i, rows);
      int swapped = all[i];
      all[i] = all[other];
      all[other] = swapped;
    }
    int[] chosen = Arrays.copyOf(all, wanted);
    Arrays.sort(chosen);
    return chosen;
  }
}
