package io.semblance.engine.privacy;

import java.math.BigInteger;

/*
 * Adding discrete Gaussian noise of parameter σ² to each coordinate of a vector of whole numbers
 * with l2 sensitivity Δ is ρ-zCDP with ρ = Δ²/(2σ²) [1, Theorem 4 and its multivariate form]. σ² is
 * rounded up to a multiple of 1/1024, so that the loss is at most what was asked for.
 *
 * [1] C. Canonne, G. Kamath, T. Steinke, "The discrete Gaussian for differential privacy",
 *     NeurIPS 2020, arXiv 2004.00010.
 */
/**
 * Releases vectors of whole numbers with exact discrete Gaussian noise.
 *
 * <p>Privacy: spends ρ = Δ²/(2σ²) of the accountant's budget at each release, with Δ for the
 * accountant's privacy unit.
 */
public final class GaussianMechanism {

  /** Its name in a ledger. */
  public static final String NAME = "discrete_gaussian";

  private final Accountant accountant;
  private final ExactSampler sampler;

  GaussianMechanism(Accountant accountant, Uniforms uniforms) {
    this.accountant = accountant;
    this.sampler = new ExactSampler(uniforms);
  }

  /** The least σ² whose loss is at most ρ. */
  private static Rational variance(long l2Squared, double rho) {
    return Rational.atLeast(ZeroConcentrated.roundedUp(l2Squared / (2 * rho)));
  }

  /**
   * Pays, then adds noise.
   *
   * @param target what is measured, in words of the schema
   * @param rho the most that may be spent on it
   * @throws BudgetExceededException where the budget does not hold it; nothing is drawn then
   */
  public NoisyVector release(String target, long[] exact, Sensitivity sensitivity, double rho) {
    return release(target, exact, sensitivity, rho, 0);
  }

  /**
   * The same, and what is below a threshold is going to be left out.
   *
   * @param delta the probability that what a single unit adds passes the threshold
   */
  public NoisyVector release(
      String target, long[] exact, Sensitivity sensitivity, double rho, double delta) {
    long l2Squared = sensitivity.l2Squared(accountant.unit());
    Rational variance = variance(l2Squared, rho);
    double sigma = Math.sqrt(variance.toDouble());
    double loss = ZeroConcentrated.roundedUp(l2Squared / (2 * variance.toDouble()));
    accountant.spend(
        new LedgerLine(target, NAME, Sensitivity.rootUp(l2Squared), sigma, loss, delta));
    double[] noisy = new double[exact.length];
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = BigInteger.valueOf(exact[i]).add(sampler.gaussian(variance)).doubleValue();
    }
    return new NoisyVector(noisy, sigma);
  }
}
