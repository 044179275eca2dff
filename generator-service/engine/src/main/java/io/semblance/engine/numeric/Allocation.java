package io.semblance.engine.numeric;

import org.apache.commons.rng.UniformRandomProvider;

/*
 * Systematic sampling [1]: part k of m rows gets ⌊m w_k⌋ or ⌈m w_k⌉ of them, unbiased.
 *
 * [1] W. G. Cochran, "Sampling techniques" (1977), chapter 8.
 */
/** Divides rows among weighted parts, and puts rows in random order. */
public final class Allocation {

  private static final double ULP = 0x1p-53;

  private Allocation() {}

  /**
   * How many of {@code rows} rows each part gets, as even as their weights allow.
   *
   * @param weights none negative, adding up to about 1
   */
  public static int[] even(double[] weights, int rows, UniformRandomProvider random) {
    double offset = uniform(random);
    int[] sizes = new int[weights.length];
    double cumulative = 0;
    int taken = 0;
    int last = lastPositive(weights);
    for (int k = 0; k <= last; k++) {
      cumulative += weights[k];
      int upTo =
          k == last
              ? rows
              : (int) Math.max(taken, Math.min(rows, Math.floor(cumulative * rows + offset)));
      sizes[k] = upTo - taken;
      taken = upTo;
    }
    return sizes;
  }

  /** How many rows each part gets where each row chooses its part independently. */
  public static int[] independent(double[] weights, int rows, UniformRandomProvider random) {
    double[] cumulative = new double[weights.length];
    double sum = 0;
    for (int k = 0; k < weights.length; k++) {
      sum += weights[k];
      cumulative[k] = sum;
    }
    int last = lastPositive(weights);
    int[] sizes = new int[weights.length];
    for (int row = 0; row < rows; row++) {
      double u = uniform(random) * sum;
      int part = 0;
      while (part < last && cumulative[part] <= u) {
        part++;
      }
      sizes[part]++;
    }
    return sizes;
  }

  /** A random order of rows (Fisher and Yates). */
  public static int[] shuffled(int rows, UniformRandomProvider random) {
    int[] places = new int[rows];
    for (int i = 0; i < rows; i++) {
      int at = random.nextInt(i + 1);
      places[i] = places[at];
      places[at] = i;
    }
    return places;
  }

  private static int lastPositive(double[] weights) {
    int last = weights.length - 1;
    while (last > 0 && weights[last] == 0) {
      last--;
    }
    return last;
  }

  private static double uniform(UniformRandomProvider random) {
    return (random.nextLong() >>> 11) * ULP;
  }
}
