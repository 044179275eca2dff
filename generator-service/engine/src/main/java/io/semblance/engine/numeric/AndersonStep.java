package io.semblance.engine.numeric;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;

/*
 * With the differences ΔX of the last points and ΔF of their residuals f = g(x) - x as columns,
 *
 *     γ = argmin |f - ΔF γ|,   next x = x + f - (ΔX + ΔF) γ   [1].
 *
 * The least squares problem has at most MEMORY unknowns; its normal equations get a small ridge, so
 * that columns that hardly differ do no harm. Where the residual grows, the memory is forgotten and
 * a plain step is made.
 *
 * [1] H. F. Walker, P. Ni, "Anderson acceleration for fixed-point iterations", SIAM J. Numer. Anal.
 *     49 (2011) 1715-1735.
 */
/** The steps of a fixed-point iteration, accelerated by what the last few steps did. */
final class AndersonStep {

  private static final int MEMORY = 5;
  private static final double RIDGE = 1e-12;

  private final Deque<double[]> points = new ArrayDeque<>();
  private final Deque<double[]> residuals = new ArrayDeque<>();
  private double[] lastPoint;
  private double[] lastResidual;

  AndersonStep(int size) {
    lastPoint = new double[size];
    lastResidual = new double[0];
  }

  /** The point after {@code point}, whose residual is {@code residual}. */
  double[] next(double[] point, double[] residual) {
    if (lastResidual.length > 0) {
      if (dot(residual, residual) > dot(lastResidual, lastResidual)) {
        points.clear();
        residuals.clear();
      } else {
        remember(points, difference(point, lastPoint));
        remember(residuals, difference(residual, lastResidual));
      }
    }
    lastPoint = point.clone();
    lastResidual = residual.clone();
    double[] next = point.clone();
    addScaled(next, 1, residual);
    double[] weights = weights(residual);
    Iterator<double[]> points = this.points.iterator();
    Iterator<double[]> residuals = this.residuals.iterator();
    for (double weight : weights) {
      addScaled(next, -weight, points.next());
      addScaled(next, -weight, residuals.next());
    }
    return next;
  }

  /** γ, by Gaussian elimination of the normal equations, which are positive definite. */
  private double[] weights(double[] residual) {
    double[][] columns = residuals.toArray(new double[0][]);
    int size = columns.length;
    double[][] normal = new double[size][size];
    double[] right = new double[size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        normal[i][j] = dot(columns[i], columns[j]);
      }
      normal[i][i] *= 1 + RIDGE;
      right[i] = dot(columns[i], residual);
    }
    for (int i = 0; i < size; i++) {
      for (int k = i + 1; k < size && normal[i][i] > 0; k++) {
        double factor = normal[k][i] / normal[i][i];
        for (int j = i; j < size; j++) {
          normal[k][j] -= factor * normal[i][j];
        }
        right[k] -= factor * right[i];
      }
    }
    for (int i = size - 1; i >= 0; i--) {
      for (int j = i + 1; j < size; j++) {
        right[i] -= normal[i][j] * right[j];
      }
      right[i] = normal[i][i] > 0 ? right[i] / normal[i][i] : 0;
    }
    return right;
  }

  private static void remember(Deque<double[]> memory, double[] entry) {
    memory.addLast(entry);
    if (memory.size() > MEMORY) {
      memory.removeFirst();
    }
  }

  private static double[] difference(double[] a, double[] b) {
    double[] difference = a.clone();
    addScaled(difference, -1, b);
    return difference;
  }

  private static void addScaled(double[] target, double factor, double[] source) {
    for (int i = 0; i < target.length; i++) {
      target[i] += factor * source[i];
    }
  }

  private static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
