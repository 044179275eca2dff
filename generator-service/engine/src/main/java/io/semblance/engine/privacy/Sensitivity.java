package io.semblance.engine.privacy;

/*
 * f(D) is a sum over rows. A unit of at most m rows that is added or removed moves it by at most
 * mΔ. One that is replaced moves it by at most 2mΔ; where f counts cells, what is added and what is
 * taken away have no negative entries, so that the squares of their norms add up instead: √2 mΔ.
 */
/**
 * The greatest change of a vector of whole numbers when one row is added or removed, kept as the
 * square of its l2 norm so that it is a whole number.
 *
 * @param l2Squared for one row, added or removed
 * @param whenReplaced what the square is multiplied by where a unit is replaced: 2 or 4
 */
public record Sensitivity(long l2Squared, int whenReplaced) {

  private static final int COUNTS = 2;
  private static final int SIGNED = 4;

  public Sensitivity {
    if (l2Squared < 1) {
      throw new IllegalArgumentException("a sensitivity is at least 1: " + l2Squared);
    }
    if (whenReplaced != COUNTS && whenReplaced != SIGNED) {
      throw new IllegalArgumentException("a square grows by 2 or 4, not " + whenReplaced);
    }
  }

  /** A row adds one to one cell of each of several histograms. */
  public static Sensitivity ofHistograms(int histograms) {
    return new Sensitivity(histograms, COUNTS);
  }

  /**
   * A row adds to one line of each of several tables a vector whose squared norm is bounded.
   *
   * @param squaredNorm of the vector
   */
  public static Sensitivity ofLines(int tables, long squaredNorm) {
    return new Sensitivity(Math.multiplyExact(tables, squaredNorm), SIGNED);
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
    return new Sensitivity(Math.max(1, numerator / 2 + 1), SIGNED);
  }

  /** The square of the greatest change by one unit. */
  long l2Squared(PrivacyUnit unit) {
    long rows = Math.multiplyExact((long) unit.maxRows(), unit.maxRows());
    long square = Math.multiplyExact(l2Squared, rows);
    return unit.isReplaced() ? Math.multiplyExact(square, whenReplaced) : square;
  }

  /** The greatest change by one row added or removed, rounded up. */
  public double l2() {
    return rootUp(l2Squared);
  }

  static double rootUp(long square) {
    return Math.nextUp(Math.sqrt(Math.nextUp((double) square)));
  }
}
