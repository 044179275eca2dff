package io.semblance.engine.copula;

import io.semblance.engine.numeric.FastExponential;
import io.semblance.engine.numeric.Workers;

/**
 * The logarithms of the probabilities of rows that were held out.
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

  /** By row the logarithm of its probability. */
  double[] of(LatentClasses classes) {
    double[] byRow = new double[rows.rows()];
    workers.run(
        PARTS,
        part -> {
          Posterior posterior = new Posterior(classes);
          for (int row = start(part); row < start(part + 1); row++) {
            byRow[row] = posterior.look(rows, row);
          }
        });
    return byRow;
  }

  /** Whether rows gain more than two standard errors of their gains. */
  static boolean isBetter(double[] candidate, double[] incumbent) {
    return !isAsGood(/* candidate= */ incumbent, /* best= */ candidate, 2);
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

  /**
   * The greatest strength that is no worse than the best one by more than the standard error of the
   * difference: what the rows held out cannot tell apart is decided for the more cautious.
   */
  private double bestStrength(
      LatentClassLearner.Fitted fitted, int variable, int[][] members, float[][] scores) {
    double[][] byRow = new double[STRENGTHS.length][rows.rows()];
    int best = 0;
    double greatest = Double.NEGATIVE_INFINITY;
    for (int s = 0; s < STRENGTHS.length; s++) {
      float[][] change = change(fitted, variable, STRENGTHS[s]);
      int first = fitted.smoothing().layout().first(variable);
      double sum = 0;
      for (int row = 0; row < rows.rows(); row++) {
        int cell = rows.cell(row, variable);
        if (cell >= 0) {
          byRow[s][row] = logSum(members[row], scores[row], change[cell - first]);
          sum += byRow[s][row];
        }
      }
      if (sum > greatest) {
        greatest = sum;
        best = s;
      }
    }
    int chosen = best;
    for (int s = best + 1; s < STRENGTHS.length; s++) {
      chosen = isAsGood(byRow[s], byRow[best], 1) ? s : chosen;
    }
    return STRENGTHS[chosen];
  }

  /** Whether rows lose no more than so many standard errors of their losses. */
  private static boolean isAsGood(double[] candidate, double[] best, double errors) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < best.length; row++) {
      double loss = best[row] - candidate[row];
      sum += loss;
      squares += loss * loss;
    }
    return sum <= errors * StrictMath.sqrt(squares);
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
