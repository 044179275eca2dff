package io.semblance.evaluation.learning;

import java.util.Comparator;
import java.util.stream.IntStream;

/** The order of values. */
final class Ranking {

  private Ranking() {}

  /** Positions of the values from the least to the greatest, equal ones as they come. */
  static int[] ascending(double[] values) {
    return IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble(i -> values[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
