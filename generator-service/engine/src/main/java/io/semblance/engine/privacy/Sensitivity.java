package io.semblance.engine.privacy;

/**
 * The greatest change of a vector of whole numbers when one row is added or removed, kept as the
 * square of its l2 norm so that it is a whole number.
 */
public record Sensitivity(long l2Squared) {

  public Sensitivity {
    if (l2Squared < 1) {
      throw new IllegalArgumentException("a sensitivity is at least 1: " + l2Squared);
    }
  }

  /** A row adds one to one cell of each of several histograms. */
  public static Sensitivity ofHistograms(int histograms) {
    return new Sensitivity(histograms);
  }

  /**
   * A row adds to one line of each of several tables a vector whose squared norm is bounded.
   *
   * @param squaredNorm of the vector
   */
  public static Sensitivity ofLines(int tables, long squaredNorm) {
    return new Sensitivity(Math.multiplyExact(tables, squaredNorm));
  }

  /**
   * A row s with ‖s‖² ≤ c adds s_a s_b for every pair a &lt; b: Σ (s_a s_b)² = (‖s‖⁴ - Σ s_a⁴)/2 ≤
   * c² (d-1)/(2d), rounded up.
   *
   * @param squaredNorm c
   */
  public static Sensitivity ofPairProducts(int dimension, long squaredNorm) {
    long squared = Math.multiplyExact(squaredNorm, squaredNorm);
    long numerator = Math.multiplyExact(squared / dimension + 1, dimension - 1L);
    return new Sensitivity(Math.max(1, numerator / 2 + 1));
  }

  public double l2() {
    return Math.nextUp(Math.sqrt(Math.nextUp((double) l2Squared)));
  }
}
