package io.semblance.engine.numeric;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/*
 * Higham's alternating projections with Dykstra's correction [1] leave the matrix as it is but for
 * its diagonal: with P the projection onto positive semidefinite matrices (negative eigenvalues
 * dropped), they are the fixed-point iteration
 *
 *     θ ← θ + f(θ),  f(θ) = 1 - diag P(A + Diag θ),
 *
 * which climbs the concave dual of the nearest correlation problem; the nearest correlation matrix
 * is P(A + Diag θ) at its end. The iteration converges linearly, so it is accelerated by Anderson's
 * method as in [2]: the next θ combines the last few so that their combined residual f is least. A
 * step costs one symmetric eigen-decomposition, O(d³). The limit is on the boundary of the cone, so
 * a small multiple of the identity is mixed in before it is used for sampling.
 *
 * [1] N. J. Higham, "Computing the nearest correlation matrix: a problem from finance",
 *     IMA J. Numer. Anal. 22 (2002) 329-343.
 * [2] N. J. Higham, N. Strabić, "Anderson acceleration of the alternating projections method for
 *     computing the nearest correlation matrix", Numer. Algorithms 72 (2016) 1021-1042.
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
   * @param tolerance how far from 1 a diagonal may be where it stops
   */
  public static CorrelationMatrix project(double[][] matrix, double tolerance, int maxSteps) {
    int size = matrix.length;
    AndersonStep step = new AndersonStep(size);
    double[] theta = new double[size];
    DMatrixRMaj projected = new DMatrixRMaj(matrix);
    for (int steps = 0; steps < maxSteps; steps++) {
      projected = new DMatrixRMaj(matrix);
      for (int i = 0; i < size; i++) {
        projected.add(i, i, theta[i]);
      }
      dropNegativeEigenvalues(projected);
      double[] residual = new double[size];
      double greatest = 0;
      for (int i = 0; i < size; i++) {
        residual[i] = 1 - projected.get(i, i);
        greatest = Math.max(greatest, Math.abs(residual[i]));
      }
      if (greatest <= tolerance) {
        break;
      }
      theta = step.next(theta, residual);
    }
    return CorrelationMatrix.of(withUnitDiagonal(projected));
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

  private static double[][] withUnitDiagonal(DMatrixRMaj matrix) {
    int size = matrix.numRows;
    double[] scale = new double[size];
    for (int i = 0; i < size; i++) {
      scale[i] = 1 / Math.sqrt(matrix.get(i, i));
    }
    double[][] entries = new double[size][size];
    for (int i = 0; i < size; i++) {
      entries[i][i] = 1;
      for (int j = 0; j < i; j++) {
        double entry = .5 * (matrix.get(i, j) + matrix.get(j, i)) * scale[i] * scale[j];
        entries[i][j] = Math.max(-1, Math.min(1, entry));
        entries[j][i] = entries[i][j];
      }
    }
    return entries;
  }
}
