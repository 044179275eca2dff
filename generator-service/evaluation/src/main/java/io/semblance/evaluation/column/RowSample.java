package io.semblance.evaluation.column;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Seeded choices of rows, so that a report can be made again. */
public final class RowSample {

  private RowSample() {}

  /** So many different rows of a table, in order; all of them where there are no more. */
  public static int[] of(int rows, int wanted, long seed) {
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

  /** The same rows in a seeded order. */
  public static int[] shuffled(int[] rows, long seed) {
    int[] order = rows.clone();
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = order.length - 1; i > 0; i--) {
      int other = random.nextInt(i + 1);
      int swapped = order[i];
      order[i] = order[other];
      order[other] = swapped;
    }
    return order;
  }
}
