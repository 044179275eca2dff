package io.semblance.engine.synthesis;

import io.semblance.engine.copula.CodeScores;
import io.semblance.engine.copula.HermiteExpansion;
import io.semblance.engine.measure.ScoreTable;
import java.util.List;

/*
 * A row of independent scores has a squared norm of mean Σ E s² and variance Σ (E s⁴ - (E s²)²).
 * The bound is the mean and 1.5 standard deviations: a lower one costs bias in the rows that it
 * shortens, a higher one costs noise in every product.
 */
/** Chooses the norm to which a row of scores is shortened. */
final class ScoreNorm {

  private static final double DEVIATIONS = 1.5;

  private ScoreNorm() {}

  /**
   * Scores with a bound on their norm.
   *
   * @param shares of the rows in which each variable has a code
   */
  static ScoreTable table(int[] variables, List<CodeScores> scores, double[] shares) {
    double mean = 0;
    double variance = 0;
    for (int i = 0; i < scores.size(); i++) {
      double second = shares[i] * moment(scores.get(i), 2);
      mean += second;
      variance += shares[i] * moment(scores.get(i), 4) - second * second;
    }
    double bound = Math.sqrt(mean + DEVIATIONS * Math.sqrt(Math.max(0, variance)));
    double[][] byCode = scores.stream().map(CodeScores::byCode).toArray(double[][]::new);
    return new ScoreTable(variables, byCode, Math.max(bound, .1));
  }

  private static double moment(CodeScores scores, int power) {
    HermiteExpansion expansion = scores.expansion();
    double sum = 0;
    double below = 0;
    for (int rank = 0; rank < scores.marginal().levels(); rank++) {
      double share = scores.marginal().cdf(rank) - below;
      below = scores.marginal().cdf(rank);
      sum += share * Math.pow(Math.max(-3, Math.min(3, expansion.score(rank))), power);
    }
    return sum;
  }
}
