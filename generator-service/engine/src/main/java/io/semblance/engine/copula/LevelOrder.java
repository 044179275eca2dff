package io.semblance.engine.copula;

import java.util.Comparator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/*
 * With the sums of other variables' scores by level as the rows of S and the levels' counts as D,
 * the scores of the levels that correlate best with the others are D^{-1/2} u for the first left
 * singular vector u of D^{-1/2} S. It is found by power iteration on the smaller Gram matrix.
 */
/** An order of nominal levels, read off sums of the scores of other columns. */
public final class LevelOrder {

  private static final int POWER_STEPS = 200;

  private LevelOrder() {}

  /**
   * The levels from the least to the greatest latent value.
   *
   * @param sums by level, of each other column's scores
   * @param counts of the levels; those without rows come in the middle
   */
  public static int[] of(double[][] sums, double[] counts) {
    double[][] scaled = new double[sums.length][];
    for (int level = 0; level < sums.length; level++) {
      scaled[level] = sums[level].clone();
      double scale = counts[level] > 0 ? 1 / Math.sqrt(counts[level]) : 0;
      for (int k = 0; k < scaled[level].length; k++) {
        scaled[level][k] *= scale;
      }
    }
    double[] axis = firstLeftAxis(scaled);
    return sorted(
        counts.length, level -> counts[level] > 0 ? axis[level] / Math.sqrt(counts[level]) : 0);
  }

  /** W v for the first right singular vector v of W, by power iteration on WᵀW. */
  static double[] firstLeftAxis(double[][] w) {
    int columns = w[0].length;
    double[][] gram = new double[columns][columns];
    for (double[] row : w) {
      for (int a = 0; a < columns; a++) {
        for (int b = 0; b < columns && row[a] != 0; b++) {
          gram[a][b] += row[a] * row[b];
        }
      }
    }
    int largest =
        IntStream.range(0, columns)
            .boxed()
            .max(Comparator.comparingDouble(a -> gram[a][a]))
            .orElse(0);
    double[] vector = gram[largest].clone();
    for (int step = 0; step < POWER_STEPS; step++) {
      normalise(vector);
      double[] next = product(gram, vector);
      double norm = normalise(next);
      double change = 0;
      for (int a = 0; a < columns; a++) {
        change = Math.max(change, Math.abs(next[a] - vector[a]));
      }
      vector = next;
      if (norm == 0 || change < 1e-10) {
        break;
      }
    }
    return product(w, vector);
  }

  private static double[] product(double[][] matrix, double[] vector) {
    double[] result = new double[matrix.length];
    for (int i = 0; i < result.length; i++) {
      for (int k = 0; k < vector.length; k++) {
        result[i] += matrix[i][k] * vector[k];
      }
    }
    return result;
  }

  private static double normalise(double[] vector) {
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    double norm = Math.sqrt(squares);
    for (int i = 0; i < vector.length && norm > 0; i++) {
      vector[i] /= norm;
    }
    return norm;
  }

  static int[] sorted(int size, IntToDoubleFunction key) {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.comparingDouble(key::applyAsDouble))
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
