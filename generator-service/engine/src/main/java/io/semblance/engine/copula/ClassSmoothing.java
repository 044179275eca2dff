package io.semblance.engine.copula;

import io.semblance.engine.numeric.Workers;
import java.util.Arrays;

/*
 *     θ_kc = (N_kc + α p_c) / (N_k + α)
 *
 * is the mean of a Dirichlet posterior whose prior is the column's distribution p over all rows: a
 * class with few rows, or a column that does not tell classes apart, falls back on the whole table.
 * Each variable has a strength α of its own.
 */
/** Turns counts by class into probabilities, shrinking each class towards the whole table. */
final class ClassSmoothing {

  private final CellLayout layout;

  /** The probability of each cell within its variable; none is 0. */
  private final double[] overall;

  private final double[] strengths;

  ClassSmoothing(CellLayout layout, double[] overall, double strength) {
    this.layout = layout;
    this.overall = overall;
    this.strengths = new double[layout.variables()];
    Arrays.fill(strengths, strength);
  }

  private ClassSmoothing(CellLayout layout, double[] overall, double[] strengths) {
    this.layout = layout;
    this.overall = overall;
    this.strengths = strengths;
  }

  ClassSmoothing withStrengths(double[] newStrengths) {
    return new ClassSmoothing(layout, overall, newStrengths);
  }

  double strength(int variable) {
    return strengths[variable];
  }

  CellLayout layout() {
    return layout;
  }

  LatentClasses classes(SoftCounts counts, Workers workers) {
    int size = counts.classes();
    float[] logWeights = new float[size];
    double total = 0;
    for (int k = 0; k < size; k++) {
      total += counts.rows(k);
    }
    for (int k = 0; k < size; k++) {
      logWeights[k] = (float) StrictMath.log(counts.rows(k) / total);
    }
    float[] logCells = new float[size * layout.cells()];
    workers.run(
        layout.variables(),
        j -> {
          double[][] shares = shares(counts, j, strengths[j]);
          for (int c = 0; c < layout.levels(j); c++) {
            for (int k = 0; k < size; k++) {
              logCells[(layout.first(j) + c) * size + k] = (float) StrictMath.log(shares[k][c]);
            }
          }
        });
    return new LatentClasses(logWeights, logCells);
  }

  /** For each class the probabilities of a variable's codes. */
  double[][] shares(SoftCounts counts, int variable, double strength) {
    int first = layout.first(variable);
    double[][] shares = new double[counts.classes()][layout.levels(variable)];
    for (int k = 0; k < shares.length; k++) {
      double total = strength;
      for (int c = 0; c < shares[k].length; c++) {
        total += counts.count(first + c, k);
      }
      for (int c = 0; c < shares[k].length; c++) {
        shares[k][c] = (counts.count(first + c, k) + strength * overall[first + c]) / total;
      }
    }
    return shares;
  }
}
