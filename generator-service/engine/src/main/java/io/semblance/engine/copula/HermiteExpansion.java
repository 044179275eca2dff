package io.semblance.engine.copula;

import io.semblance.engine.numeric.StandardNormal;

/*
 * A variable's codes cut the latent normal at t_i = Φ⁻¹(p_1 + … + p_i). With the orthonormal
 * Hermite functions h_0 = 1, h_1 = x, h_{k+1} = (x h_k - √k h_{k-1}) / √(k+1),
 *
 *     α_{i,0} = p_i,   α_{i,k} = ∫ h_k φ over bin i
 *                             = [ h_{k-1}(t_{i-1}) φ(t_{i-1}) - h_{k-1}(t_i) φ(t_i) ] / √k,
 *
 * the normal score of bin i is s_i = E[Z | bin i] = α_{i,1} / p_i, and the coefficients of the
 * score function are a_k = Σ_i s_i α_{i,k}. By Mehler's formula the probability of bins i and j of
 * two variables with latent correlation ρ is Σ_k ρ^k α_{i,k} β_{j,k} [1].
 *
 * [1] H. O. Lancaster, "The structure of bivariate distributions", Ann. Math. Stat. 29 (1958).
 */
/** A marginal's codes seen from its latent normal: thresholds, scores, Hermite coefficients. */
public final class HermiteExpansion {

  /** Enough for a bridge error below 1e-5 where |ρ| ≤ 0.9. */
  public static final int TERMS = 96;

  private final double[] scores;
  private final double[] coefficients;
  private final double[][] alphas;

  private HermiteExpansion(double[] scores, double[] coefficients, double[][] alphas) {
    this.scores = scores;
    this.coefficients = coefficients;
    this.alphas = alphas;
  }

  public static HermiteExpansion of(Marginal marginal) {
    int levels = marginal.levels();
    double[][] alphas = new double[levels][TERMS + 1];
    double[] below = new double[TERMS];
    double lower = 0;
    for (int i = 0; i < levels; i++) {
      double upper = marginal.cdf(i);
      double[] above = i == levels - 1 ? new double[TERMS] : boundary(upper);
      alphas[i][0] = upper - lower;
      for (int k = 1; k <= TERMS; k++) {
        alphas[i][k] = (below[k - 1] - above[k - 1]) / StrictMath.sqrt(k);
      }
      below = above;
      lower = upper;
    }
    double[] scores = new double[levels];
    for (int i = 0; i < levels; i++) {
      scores[i] = alphas[i][0] > 0 ? alphas[i][1] / alphas[i][0] : 0;
    }
    return new HermiteExpansion(scores, coefficients(scores, alphas), alphas);
  }

  /** The same expansion for other values of the codes, say clamped and rounded scores. */
  public HermiteExpansion withScores(double[] newScores) {
    return new HermiteExpansion(newScores.clone(), coefficients(newScores, alphas), alphas);
  }

  /** E[Z | rank]. */
  public double score(int rank) {
    return scores[rank];
  }

  public double[] scores() {
    return scores.clone();
  }

  /** a_k, the k-th Hermite coefficient of the score function, for k up to {@link #TERMS}. */
  public double coefficient(int k) {
    return coefficients[k];
  }

  /** The variance of the scores, a_1 where they are normal scores. */
  public double variance() {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      sum += alphas[i][0] * scores[i] * scores[i];
    }
    return sum - coefficients[0] * coefficients[0];
  }

  /** The probability of rank i here and rank j of {@code other} at latent correlation rho. */
  public double cell(int i, HermiteExpansion other, int j, double rho) {
    double sum = 0;
    double power = 1;
    for (int k = 0; k <= TERMS; k++) {
      sum += power * alphas[i][k] * other.alphas[j][k];
      power *= rho;
    }
    return sum;
  }

  /** h_k(t) φ(t) for k from 0, at the threshold t of a cumulative probability. */
  private static double[] boundary(double cumulative) {
    double[] values = new double[TERMS];
    double t = StandardNormal.quantile(cumulative);
    if (Double.isInfinite(t)) {
      return values;
    }
    double density = StandardNormal.density(t);
    double previous = 0;
    double current = 1;
    for (int k = 0; k < TERMS; k++) {
      values[k] = current * density;
      double next = (t * current - StrictMath.sqrt(k) * previous) / StrictMath.sqrt(k + 1.0);
      previous = current;
      current = next;
    }
    return values;
  }

  private static double[] coefficients(double[] scores, double[][] alphas) {
    double[] coefficients = new double[TERMS + 1];
    for (int i = 0; i < scores.length; i++) {
      for (int k = 0; k <= TERMS; k++) {
        coefficients[k] += scores[i] * alphas[i][k];
      }
    }
    return coefficients;
  }
}
