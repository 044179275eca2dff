package io.semblance.engine.copula;

import io.semblance.engine.numeric.Allocation;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/*
 * P(codes) = Σ_k w_k C_k(codes): a row comes from class k with probability w_k and then from that
 * class's Gaussian copula C_k. The classes carry what one correlation matrix cannot, say that a
 * level of one column goes with two distant levels of another; the copulas carry the dependence
 * that is left inside a class, so that far fewer classes are needed than without them.
 *
 * A block of m rows has ⌊m w_k⌋ or ⌈m w_k⌉ rows of class k, each class with stratified ranks of its
 * own; then the rows are shuffled.
 */
/**
 * A joint distribution of codes: a finite mixture of Gaussian copulas over the same variables.
 *
 * <p>Immutable, and made of plain values: weights, and for each class marginals and a correlation
 * matrix. A single copula is a mixture of one class.
 */
public final class CopulaMixture {

  /** How far from 1 the weights may add up. */
  private static final double ROUNDING = 1e-6;

  private final List<WeightedCopula> classes;

  private CopulaMixture(List<WeightedCopula> classes) {
    this.classes = List.copyOf(classes);
  }

  /**
   * A mixture of classes.
   *
   * @throws IllegalArgumentException where there is none, their dimensions differ, or their weights
   *     do not add up to 1 within 1e-6
   */
  public static CopulaMixture of(List<WeightedCopula> classes) {
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("a mixture has at least one class");
    }
    double total = 0;
    for (WeightedCopula part : classes) {
      total += part.weight();
      if (part.copula().dimension() != classes.get(0).copula().dimension()) {
        throw new IllegalArgumentException("classes of different dimensions");
      }
    }
    if (!(Math.abs(total - 1) <= ROUNDING)) {
      throw new IllegalArgumentException("the weights of the classes add up to " + total);
    }
    return new CopulaMixture(classes);
  }

  /** A mixture of one class. */
  public static CopulaMixture single(GaussianCopula copula) {
    return new CopulaMixture(List.of(new WeightedCopula(1, copula)));
  }

  public List<WeightedCopula> classes() {
    return classes;
  }

  public int dimension() {
    return classes.get(0).copula().dimension();
  }

  /**
   * Codes of {@code rows} rows, by variable, in random order.
   *
   * @throws IllegalArgumentException where more than {@link GaussianCopula#MAX_ROWS} are asked for
   */
  public int[][] sample(int rows, UniformRandomProvider random) {
    return sample(rows, random, Allocation::even, GaussianCopula::sample);
  }

  /** The same with rows that are independent of each other, so that their ranks are not even. */
  public int[][] sampleIndependent(int rows, UniformRandomProvider random) {
    return sample(rows, random, Allocation::independent, GaussianCopula::sampleIndependent);
  }

  private int[][] sample(
      int rows, UniformRandomProvider random, ClassSizes division, ClassSampler kind) {
    if (classes.size() == 1) {
      return kind.sample(classes.get(0).copula(), rows, random);
    }
    int[] sizes = division.of(weights(), rows, random);
    int[] places = Allocation.shuffled(rows, random);
    int[][] codes = new int[dimension()][rows];
    int from = 0;
    for (int k = 0; k < sizes.length; k++) {
      if (sizes[k] > 0) {
        int[][] drawn = kind.sample(classes.get(k).copula(), sizes[k], random);
        for (int j = 0; j < codes.length; j++) {
          scatter(drawn[j], codes[j], places, from);
        }
        from += sizes[k];
      }
    }
    return codes;
  }

  /** The shares of rows that come from each class. */
  public double[] weights() {
    return classes.stream().mapToDouble(WeightedCopula::weight).toArray();
  }

  private interface ClassSizes {
    int[] of(double[] weights, int rows, UniformRandomProvider random);
  }

  private interface ClassSampler {
    int[][] sample(GaussianCopula copula, int rows, UniformRandomProvider random);
  }

  private static void scatter(int[] source, int[] target, int[] places, int from) {
    for (int i = 0; i < source.length; i++) {
      target[places[from + i]] = source[i];
    }
  }
}
