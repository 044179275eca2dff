package io.semblance.engine.numeric;

/** The lower triangular L with L·Lᵀ = A for a positive definite A. */
public final class CholeskyFactor {

  private static final double PIVOT_FLOOR = 1e-10;

  private final double[][] rows;

  private CholeskyFactor(double[][] rows) {
    this.rows = rows;
  }

  /**
   * Factors a symmetric matrix; pivots below 1e-10 are raised to it.
   *
   * @throws IllegalArgumentException where a pivot is below -1e-6, so that A is far from definite
   */
  static CholeskyFactor of(double[][] matrix) {
    int size = matrix.length;
    double[][] rows = new double[size][];
    for (int i = 0; i < size; i++) {
      rows[i] = new double[i + 1];
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j];
        for (int k = 0; k < j; k++) {
          sum -= rows[i][k] * rows[j][k];
        }
        rows[i][j] = i == j ? root(i, sum) : sum / rows[j][j];
      }
    }
    return new CholeskyFactor(rows);
  }

  private static double root(int row, double pivot) {
    if (!(pivot >= -1e-6)) {
      throw new IllegalArgumentException("not positive definite: pivot " + row + " is " + pivot);
    }
    return StrictMath.sqrt(Math.max(pivot, PIVOT_FLOOR));
  }

  public int size() {
    return rows.length;
  }

  public double get(int i, int j) {
    return j <= i ? rows[i][j] : 0;
  }

  /** Replaces independent columns w by L·w, in place. */
  public void correlate(double[][] columns) {
    for (int i = rows.length - 1; i >= 0; i--) {
      double[] target = columns[i];
      double diagonal = rows[i][i];
      for (int r = 0; r < target.length; r++) {
        target[r] *= diagonal;
      }
      for (int j = 0; j < i; j++) {
        addScaled(target, rows[i][j], columns[j]);
      }
    }
  }

  private static void addScaled(double[] target, double factor, double[] source) {
    if (factor == 0) {
      return;
    }
    for (int r = 0; r < target.length; r++) {
      target[r] += factor * source[r];
    }
  }
}
