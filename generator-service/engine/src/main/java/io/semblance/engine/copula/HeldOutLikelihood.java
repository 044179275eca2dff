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
  private static final double[] STRENGTHS = {.5, 1, 2, 4, 8, 16, 32, 64, 128, 256, 1024, 8192};

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
    float[][] scores = new float[rows.rows()][fitted.classes().size()];
    workers.run(
        PARTS,
        part -> {
          for (int row = start(part); row < start(part + 1); row++) {
            fitted.classes().score(rows, row, scores[row]);
          }
        });
    double[] best = new double[rows.variables()];
    workers.run(best.length, j -> best[j] = bestStrength(fitted, j, scores));
    return best;
  }

  private double bestStrength(LatentClassLearner.Fitted fitted, int variable, float[][] scores) {
    double best = fitted.smoothing().strength(variable);
    double greatest = Double.NEGATIVE_INFINITY;
    for (double strength : STRENGTHS) {
      double[][] shares =
          fitted.smoothing().shares(fitted.counts(), variable, strength);
      double sum = likelihood(fitted, variable, scores, shares);
      if (sum > greatest) {
        greatest = sum;
        best = strength;
      }
    }
    return best;
  }

  private double likelihood(
      LatentClassLearner.Fitted fitted, int variable, float[][] scores, double[][] shares) {
    LatentClasses classes = fitted.classes();
    int first = fitted.smoothing().layout().first(variable);
    int levels = fitted.smoothing().layout().levels(variable);
    float[][] change = new float[levels][classes.size()];
    for (int c = 0; c < levels; c++) {
      for (int k = 0; k < classes.size(); k++) {
        change[c][k] = (float) StrictMath.log(shares[k][c]) - classes.logCell(first + c, k);
      }
    }
    double sum = 0;
    for (int row = 0; row < rows.rows(); row++) {
      int cell = rows.cell(row, variable);
      if (cell >= 0) {
        sum += logSum(scores[row], change[cell - first]);
      }
    }
    return sum;
  }

  private static double logSum(float[] scores, float[] change) {
    float max = Float.NEGATIVE_INFINITY;
    for (int k = 0; k < scores.length; k++) {
      max = Math.max(max, scores[k] + change[k]);
    }
    float sum = 0;
    for (int k = 0; k < scores.length; k++) {
      float below = scores[k] + change[k] - max;
      if (below > -12) {
        sum += FastExponential.of(below);
      }
    }
    return max + StrictMath.log(sum);
  }

  private int start(int part) {
    return (int) ((long) rows.rows() * part / PARTS);
  }
}
