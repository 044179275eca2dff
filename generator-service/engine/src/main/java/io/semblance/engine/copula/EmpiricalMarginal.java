package io.semblance.engine.copula;

import java.util.HashSet;
import java.util.Set;

/** A marginal of counted, or noisily counted, codes. */
public final class EmpiricalMarginal implements Marginal {

  private static final int GUIDES_PER_LEVEL = 4;

  private final int[] codes;
  private final double[] cumulative;
  private final int[] guide;

  private EmpiricalMarginal(int[] codes, double[] cumulative) {
    this.codes = codes;
    this.cumulative = cumulative;
    this.guide = guide(cumulative);
  }

  /**
   * A marginal over codes.
   *
   * @param weights of each code; none negative, those of 0 are left out
   * @param order all codes from the least to the greatest latent value
   */
  public static EmpiricalMarginal of(double[] weights, int[] order) {
    double total = 0;
    int present = 0;
    for (double weight : weights) {
      if (!(weight >= 0)) {
        throw new IllegalArgumentException("a weight is " + weight);
      }
      total += weight;
      present += weight > 0 ? 1 : 0;
    }
    if (present == 0 || Double.isInfinite(total)) {
      throw new IllegalArgumentException("weights add up to " + total);
    }
    int[] codes = new int[present];
    double[] cumulative = new double[present];
    double sum = 0;
    int rank = 0;
    for (int code : order) {
      if (weights[code] > 0) {
        sum += weights[code];
        codes[rank] = code;
        cumulative[rank++] = Math.min(1, sum / total);
      }
    }
    cumulative[present - 1] = 1;
    return new EmpiricalMarginal(codes, cumulative);
  }

  /**
   * A marginal rebuilt from what its accessors gave.
   *
   * @param codes by rank, all different, none negative
   * @param cumulative P(rank ≤ r), ascending, the last 1
   * @throws IllegalArgumentException where they are not
   */
  public static EmpiricalMarginal ofCumulative(int[] codes, double[] cumulative) {
    if (codes.length == 0 || codes.length != cumulative.length) {
      throw new IllegalArgumentException(
          codes.length + " codes with " + cumulative.length + " cumulative probabilities");
    }
    Set<Integer> seen = new HashSet<>();
    for (int rank = 0; rank < codes.length; rank++) {
      if (codes[rank] < 0 || !seen.add(codes[rank])) {
        throw new IllegalArgumentException("code " + codes[rank] + " at rank " + rank);
      }
      if (!(cumulative[rank] >= (rank == 0 ? 0 : cumulative[rank - 1]) && cumulative[rank] <= 1)) {
        throw new IllegalArgumentException("P(rank ≤ " + rank + ") is " + cumulative[rank]);
      }
    }
    if (cumulative[codes.length - 1] != 1) {
      throw new IllegalArgumentException("the last cumulative probability is not 1");
    }
    return new EmpiricalMarginal(codes.clone(), cumulative.clone());
  }

  /** The codes by rank. */
  public int[] codes() {
    return codes.clone();
  }

  /** P(rank ≤ r) by rank r. */
  public double[] cumulative() {
    return cumulative.clone();
  }

  @Override
  public int levels() {
    return codes.length;
  }

  @Override
  public double cdf(int rank) {
    return cumulative[rank];
  }

  @Override
  public int quantile(double u) {
    int rank = guide[(int) (u * guide.length)];
    while (cumulative[rank] <= u) {
      rank++;
    }
    return codes[rank];
  }

  @Override
  public int code(int rank) {
    return codes[rank];
  }

  /** The least rank that each of equally wide slices of [0, 1) can need (Chen and Asau, 1974). */
  private static int[] guide(double[] cumulative) {
    int[] guide = new int[cumulative.length * GUIDES_PER_LEVEL];
    int rank = 0;
    for (int g = 0; g < guide.length; g++) {
      while (cumulative[rank] <= (double) g / guide.length) {
        rank++;
      }
      guide[g] = rank;
    }
    return guide;
  }
}
