package io.semblance.engine.privacy;

import java.math.BigInteger;
import java.security.SecureRandom;

/*
 * Adding discrete Gaussian noise of parameter σ² to each coordinate of a vector of whole numbers
 * with l2 sensitivity Δ is ρ-zCDP with ρ = Δ²/(2σ²) [1, Theorem 4 and its multivariate form]. σ² is
 * rounded up to a multiple of 1/1024, so that the loss is at most what was asked for.
 *
 * [1] C. Canonne, G. Kamath, T. Steinke, "The discrete Gaussian for differential privacy",
 *     NeurIPS 2020, arXiv 2004.00010.
 */
/**
 * Releases vectors of whole numbers with exact discrete Gaussian noise from the system's secure
 * generator. It takes no seed.
 *
 * <p>Privacy: spends ρ = Δ²/(2σ²) of the accountant's budget at each release, for neighbouring
 * tables that differ by one row, added or removed.
 */
public final class GaussianMechanism {

  private static final String NAME = "discrete_gaussian";

  private final Accountant accountant;
  private final ExactSampler sampler;

  GaussianMechanism(Accountant accountant, RandomBits bits) {
    this.accountant = accountant;
    this.sampler = new ExactSampler(bits);
  }

  public static GaussianMechanism secure(Accountant accountant) {
    SecureRandom random = new SecureRandom();
    return new GaussianMechanism(accountant, count -> new BigInteger(count, random));
  }

  public Accountant accountant() {
    return accountant;
  }

  /**
   * Pays, then adds noise.
   *
   * @param target what is measured, in words of the schema
   * @param rho the most that may be spent on it
   * @throws BudgetExceededException where the budget does not hold it; nothing is drawn then
   */
  public NoisyVector release(String target, long[] exact, Sensitivity sensitivity, double rho) {
    Rational variance = Rational.atLeast(Math.nextUp(sensitivity.l2Squared() / (2 * rho)));
    double sigma = Math.sqrt(variance.toDouble());
    double loss = Math.nextUp(sensitivity.l2Squared() / (2 * variance.toDouble()));
    accountant.spend(new LedgerLine(target, NAME, sensitivity.l2(), sigma, loss));
    double[] noisy = new double[exact.length];
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = BigInteger.valueOf(exact[i]).add(sampler.gaussian(variance)).doubleValue();
    }
    return new NoisyVector(noisy, sigma);
  }
}
