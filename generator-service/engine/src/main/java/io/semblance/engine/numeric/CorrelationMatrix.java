package io.semblance.engine.numeric;

/** A symmetric matrix with ones on its diagonal and entries in [-1, 1]. */
public final class CorrelationMatrix {

  private static final double ROUNDING = 1e-9;

  private final double[][] entries;

  private CorrelationMatrix(double[][] entries) {
    this.entries = entries;
  }

  public static CorrelationMatrix identity(int size) {
    double[][] entries = new double[size][size];
    for (int i = 0; i < size; i++) {
      entries[i][i] = 1;
    }
    return new CorrelationMatrix(entries);
  }

  /**
   * A copy of {@code entries}.
   *
   * @throws IllegalArgumentException where it is not square, symmetric, of unit diagonal, or in
   *     range; each within 1e-9
   */
  public static CorrelationMatrix of(double[][] entries) {
    int size = entries.length;
    double[][] copy = new double[size][size];
    for (int i = 0; i < size; i++) {
      if (entries[i].length != size) {
        throw new IllegalArgumentException("row " + i + " has " + entries[i].length + " entries");
      }
      if (!(Math.abs(entries[i][i] - 1) <= ROUNDING)) {
        throw new IllegalArgumentException("diagonal entry " + i + " is " + entries[i][i]);
      }
      copy[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double entry = entries[i][j];
        if (!(Math.abs(entry) <= 1 + ROUNDING) || !(Math.abs(entry - entries[j][i]) <= ROUNDING)) {
          throw new IllegalArgumentException("entry " + i + ", " + j + " is " + entry);
        }
        copy[i][j] = Math.max(-1, Math.min(1, entry));
        copy[j][i] = copy[i][j];
      }
    }
    return new CorrelationMatrix(copy);
  }

  public int size() {
    return entries.length;
  }

  public double get(int i, int j) {
    return entries[i][j];
  }

  /** Its lower Cholesky factor. */
  public CholeskyFactor cholesky() {
    return CholeskyFactor.of(entries);
  }

  /** A copy of the entries. */
  public double[][] toArray() {
    double[][] copy = new double[entries.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = entries[i].clone();
    }
    return copy;
  }
}
