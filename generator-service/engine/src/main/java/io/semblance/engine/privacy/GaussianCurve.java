package io.semblance.engine.privacy;

import io.semblance.engine.numeric.StandardNormal;

/*
 * A Gaussian mechanism with sensitivity Δ and deviation σ is μ-GDP with μ = Δ/σ, and satisfies
 * (ε, δ)-DP exactly for
 *
 *     δ(ε) = Φ(μ/2 - ε/μ) - exp(ε) Φ(-μ/2 - ε/μ)     [1].
 *
 * Losses of ρ = μ²/2 compose by adding. For the discrete Gaussian the curve is a close approximation
 * that errs to either side where σ is small, so that it is reported beside the statement and is none.
 *
 * [1] B. Balle, Y.-X. Wang, "Improving the Gaussian mechanism for differential privacy", ICML 2018,
 *     arXiv 1805.06530, Theorem 8.
 */
/**
 * The exact exchange of ε for δ of continuous Gaussian noise; indicative where noise is discrete.
 */
public final class GaussianCurve {

  private static final int BISECTIONS = 200;

  private GaussianCurve() {}

  /** δ(ε) of noise with ρ = μ²/2. */
  public static double delta(double rho, double epsilon) {
    double mu = Math.sqrt(2 * rho);
    double below = StandardNormal.cdf(-mu / 2 - epsilon / mu);
    double second = below == 0 ? 0 : Math.exp(epsilon + Math.log(below));
    return Math.max(0, StandardNormal.cdf(mu / 2 - epsilon / mu) - second);
  }

  /** The ε with that δ. */
  public static double epsilon(double rho, double delta) {
    double low = 0;
    double high = ZeroConcentrated.epsilon(rho, delta);
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = .5 * (low + high);
      if (delta(rho, middle) <= delta) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high;
  }
}
