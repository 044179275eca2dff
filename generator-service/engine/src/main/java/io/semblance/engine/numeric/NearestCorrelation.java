package io.semblance.engine.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/*
 * Higham's alternating projections [1]: onto the positive semidefinite matrices (negative
 * eigenvalues dropped) with Dykstra's correction, and onto unit diagonals,
 *
 *     R = Y - S,  X = P_S(R),  S = X - R,  Y = P_U(X),
 *
 * which converges linearly to the nearest correlation matrix in the Frobenius norm. A step costs
 * one symmetric eigen-decomposition, O(d³). The limit is on the boundary of the cone, so a small
 * multiple of the identity is mixed in before it is used for sampling.
 *
 * [1] N. J. Higham, "Computing the nearest correlation matrix: a problem from finance",
 *     IMA J. Numer. Anal. 22 (2002) 329-343.
 */
/** Repairs a symmetric matrix into the nearest correlation matrix. */
public final class NearestCorrelation {

  private static final double FLOOR = 1e-6;
  private static final int REPAIR_STEPS = 100;
  private static final double REPAIR_TOLERANCE = 1e-5;

  private NearestCorrelation() {}

  /**
   * The nearest correlation matrix, on the boundary of the semidefinite cone where {@code matrix}
   * lies outside.
   *
   * @param tolerance the relative change of a step at which it stops
   */
  public static CorrelationMatrix project(double[][] matrix, double tolerance, int maxSteps) {
    int size = matrix.length;
    DMatrixRMaj y = new DMatrixRMaj(matrix);
    DMatrixRMaj correction = new DMatrixRMaj(size, size);
    for (int step = 0; step < maxSteps; step++) {
      DMatrixRMaj x = y.copy();
      subtract(x, correction);
      DMatrixRMaj r = x.copy();
      dropNegativeEigenvalues(x);
      correction = x.copy();
      subtract(correction, r);
      double change = 0;
      double norm = 0;
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          double entry = i == j ? 1 : .5 * (x.unsafe_get(i, j) + x.unsafe_get(j, i));
          double difference = entry - y.unsafe_get(i, j);
          change += difference * difference;
          norm += entry * entry;
          y.unsafe_set(i, j, entry);
        }
      }
      if (change <= tolerance * tolerance * norm) {
        break;
      }
    }
    return CorrelationMatrix.of(entries(y));
  }

  /** A positive definite correlation matrix near {@code matrix}, fit for sampling. */
  public static CorrelationMatrix repair(double[][] matrix) {
    if (matrix.length == 0) {
      return CorrelationMatrix.identity(0);
    }
    double[][] copy = new double[matrix.length][];
    for (int i = 0; i < copy.length; i++) {
      copy[i] = matrix[i].clone();
    }
    if (isDefinite(copy)) {
      return CorrelationMatrix.of(copy);
    }
    double[][] nearest = project(copy, REPAIR_TOLERANCE, REPAIR_STEPS).toArray();
    double below = FLOOR - leastEigenvalue(new DMatrixRMaj(nearest));
    if (below > 0) {
      double keep = 1 / (1 + 2 * below);
      for (int i = 0; i < nearest.length; i++) {
        for (int j = 0; j < nearest.length; j++) {
          nearest[i][j] = i == j ? 1 : nearest[i][j] * keep;
        }
      }
    }
    return CorrelationMatrix.of(nearest);
  }

  /** Whether all eigenvalues exceed the floor: the matrix less the floor has a Cholesky factor. */
  private static boolean isDefinite(double[][] matrix) {
    int size = matrix.length;
    double[][] factor = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = matrix[i][j] - (i == j ? FLOOR : 0);
        for (int k = 0; k < j; k++) {
          sum -= factor[i][k] * factor[j][k];
        }
        if (i == j && !(sum > 0)) {
          return false;
        }
        factor[i][j] = i == j ? Math.sqrt(sum) : sum / factor[j][j];
      }
    }
    return true;
  }

  private static double leastEigenvalue(DMatrixRMaj matrix) {
    int size = matrix.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(matrix, false);
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < size; i++) {
      least = Math.min(least, eigen.getEigenvalue(i).getReal());
    }
    return least;
  }

  private static void dropNegativeEigenvalues(DMatrixRMaj matrix) {
    int size = matrix.numRows;
    EigenDecomposition_F64<DMatrixRMaj> eigen = decompose(matrix, true);
    for (int e = 0; e < size; e++) {
      double value = eigen.getEigenvalue(e).getReal();
      if (value >= 0) {
        continue;
      }
      double[] vector = eigen.getEigenVector(e).data;
      for (int i = 0; i < size; i++) {
        double scaled = value * vector[i];
        for (int j = 0; j < size; j++) {
          matrix.data[i * size + j] -= scaled * vector[j];
        }
      }
    }
  }

  private static EigenDecomposition_F64<DMatrixRMaj> decompose(
      DMatrixRMaj matrix, boolean vectors) {
    EigenDecomposition_F64<DMatrixRMaj> eigen =
        DecompositionFactory_DDRM.eig(matrix.numRows, vectors, true);
    if (!eigen.decompose(matrix.copy())) {
      throw new IllegalArgumentException("the matrix has no eigen-decomposition: NaN inside?");
    }
    return eigen;
  }

  private static void subtract(DMatrixRMaj from, DMatrixRMaj what) {
    for (int i = 0; i < from.data.length; i++) {
      from.data[i] -= what.data[i];
    }
  }

  private static double[][] entries(DMatrixRMaj matrix) {
    double[][] entries = new double[matrix.numRows][matrix.numCols];
    for (int i = 0; i < entries.length; i++) {
      for (int j = 0; j < entries.length; j++) {
        entries[i][j] = matrix.unsafe_get(i, j);
      }
    }
    return entries;
  }
}
