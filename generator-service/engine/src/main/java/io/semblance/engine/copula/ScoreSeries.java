package io.semblance.engine.copula;

import io.semblance.engine.numeric.StandardNormal;
import java.util.Optional;

/**
 * The normal scores of a marginal's codes and the Hermite coefficients of its score function, as
 * {@link HermiteExpansion} defines them, without the coefficients of each code.
 */
final class ScoreSeries {

  /** Enough for a bridge error near 1e-5 where |ρ| ≤ 0.9. */
  static final int TERMS = 48;

  private static final double[] ROOTS = new double[TERMS + 2];

  static {
    for (int k = 0; k < ROOTS.length; k++) {
      ROOTS[k] = StrictMath.sqrt(k);
    }
  }

  private final double[] scores;
  private final double[] coefficients;

  private ScoreSeries(double[] scores, double[] coefficients) {
    this.scores = scores;
    this.coefficients = coefficients;
  }

  static ScoreSeries of(Marginal marginal) {
    return of(marginal, Optional.empty());
  }

  private static ScoreSeries of(Marginal marginal, Optional<double[]> values) {
    int levels = marginal.levels();
    double[] scores = new double[levels];
    double[] coefficients = new double[TERMS + 1];
    double[] below = new double[TERMS];
    double[] above = new double[TERMS];
    double lower = 0;
    for (int i = 0; i < levels; i++) {
      double upper = marginal.cdf(i);
      boundary(i == levels - 1 ? 1 : upper, above);
      double normal = upper > lower ? (below[0] - above[0]) / (upper - lower) : 0;
      scores[i] = values.isPresent() ? values.get()[i] : normal;
      coefficients[0] += scores[i] * (upper - lower);
      for (int k = 1; k <= TERMS; k++) {
        coefficients[k] += scores[i] * (below[k - 1] - above[k - 1]) / ROOTS[k];
      }
      double[] swap = below;
      below = above;
      above = swap;
      lower = upper;
    }
    return new ScoreSeries(scores, coefficients);
  }

  /**
   * The coefficients of another function of the same codes.
   *
   * @param byCode its values
   */
  static ScoreSeries of(EmpiricalMarginal marginal, double[] byCode) {
    double[] values = new double[marginal.levels()];
    for (int rank = 0; rank < values.length; rank++) {
      values[rank] = byCode[marginal.code(rank)];
    }
    return of(marginal, Optional.of(values));
  }

  /** E[Z | rank]. */
  double score(int rank) {
    return scores[rank];
  }

  double coefficient(int k) {
    return coefficients[k];
  }

  /** The variance of the scores. */
  double variance() {
    return coefficients[1];
  }

  /** h_k(t) φ(t) for k from 0, at the threshold t of a cumulative probability. */
  private static void boundary(double cumulative, double[] target) {
    double t = StandardNormal.quantile(cumulative);
    double density = Double.isInfinite(t) ? 0 : StandardNormal.density(t);
    double previous = 0;
    double current = density;
    for (int k = 0; k < TERMS; k++) {
      target[k] = current;
      double next = density == 0 ? 0 : (t * current - ROOTS[k] * previous) / ROOTS[k + 1];
      previous = current;
      current = next;
    }
  }
}
