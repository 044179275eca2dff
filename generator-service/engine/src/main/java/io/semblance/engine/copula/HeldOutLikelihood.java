package io.semblance.engine.copula;

import io.semblance.engine.numeric.FastExponential;
import io.semblance.engine.numeric.Workers;

/**
 * The logarithm of the probability of rows that were held out.
 *
 * <p>Privacy: holds rows.
 */
final class HeldOutLikelihood {

  private static final int PARTS = 8;
  private static final double[] STRENGTHS = {.5, 2, 4, 8, 16, 32, 64, 128, 512, 4096};

  private final CellRows rows;
  private final Workers workers;

  HeldOutLikelihood(CellRows rows, Workers workers) {
    this.rows = rows;
    this.workers = workers;
  }

  double of(LatentClasses classes) {
    double[] parts = new double[PARTS];
    workers.run(
        PARTS,
        part -> {
          Posterior posterior = new Posterior(classes);
          for (int row = start(part); row < start(part + 1); row++) {
            parts[part] += posterior.look(rows, row);
          }
        });
    double sum = 0;
    for (double part : parts) {
      sum += part;
    }
    return sum;
  }

  /** For each variable the strength of smoothing that is best while the others stay. */
  double[] bestStrengths(LatentClassLearner.Fitted fitted) {
    int[][] members = new int[rows.rows()][];
    float[][] scores = new float[rows.rows()][];
    workers.run(
        PARTS,
        part -> {
          Posterior posterior = new Posterior(fitted.classes());
          for (int row = start(part); row < start(part + 1); row++) {
            posterior.look(rows, row);
            members[row] = new int[posterior.count()];
            scores[row] = new float[posterior.count()];
            for (int i = 0; i < posterior.count(); i++) {
              members[row][i] = posterior.member(i);
              scores[row][i] = posterior.score(i);
            }
          }
        });
    double[] best = new double[rows.variables()];
    workers.run(best.length, j -> best[j] = bestStrength(fitted, j, members, scores));
    return best;
  }

  private double bestStrength(
      LatentClassLearner.Fitted fitted, int variable, int[][] members, float[][] scores) {
    double best = fitted.smoothing().strength(variable);
    double greatest = Double.NEGATIVE_INFINITY;
    for (double strength : STRENGTHS) {
      float[][] change = change(fitted, variable, strength);
      int first = fitted.smoothing().layout().first(variable);
      double sum = 0;
      for (int row = 0; row < rows.rows(); row++) {
        int cell = rows.cell(row, variable);
        if (cell >= 0) {
          sum += logSum(members[row], scores[row], change[cell - first]);
        }
      }
      if (sum > greatest) {
        greatest = sum;
        best = strength;
      }
    }
    return best;
  }

  /** By code and class, how another strength changes the logarithms of a variable's shares. */
  private static float[][] change(LatentClassLearner.Fitted fitted, int variable, double strength) {
    LatentClasses classes = fitted.classes();
    CellLayout layout = fitted.smoothing().layout();
    double[][] shares = fitted.smoothing().shares(fitted.counts(), variable, strength);
    float[][] change = new float[layout.levels(variable)][classes.size()];
    for (int c = 0; c < change.length; c++) {
      for (int k = 0; k < classes.size(); k++) {
        change[c][k] =
            (float) StrictMath.log(shares[k][c]) - classes.logCell(layout.first(variable) + c, k);
      }
    }
    return change;
  }

  private static double logSum(int[] members, float[] scores, float[] change) {
    float max = Float.NEGATIVE_INFINITY;
    for (int i = 0; i < members.length; i++) {
      max = Math.max(max, scores[i] + change[members[i]]);
    }
    float sum = 0;
    for (int i = 0; i < members.length; i++) {
      sum += FastExponential.of(scores[i] + change[members[i]] - max);
    }
    return max + StrictMath.log(sum);
  }

  private int start(int part) {
    return (int) ((long) rows.rows() * part / PARTS);
  }
}
