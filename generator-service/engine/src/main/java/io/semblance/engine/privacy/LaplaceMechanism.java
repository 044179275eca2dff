package io.semblance.engine.privacy;

import java.math.BigInteger;

/*
 * Adding discrete Laplace noise, P(y) ∝ exp(-|y|/t), to each coordinate of a vector of whole
 * numbers with l1 sensitivity Δ is ε-DP with ε = Δ/t, and ε-DP is ε²/2-zCDP [1, Proposition 1.4].
 * The smaller ε + exp(-ε) - 1 that is known for continuous noise does not hold for the discrete one.
 *
 * [1] M. Bun, T. Steinke, "Concentrated differential privacy", TCC 2016, arXiv 1605.02065.
 */
/**
 * Releases vectors of whole numbers with exact discrete Laplace noise.
 *
 * <p>Privacy: spends ρ = (Δ/t)²/2 of the accountant's budget at each release.
 */
public final class LaplaceMechanism {

  /** Its name in a ledger. */
  public static final String NAME = "discrete_laplace";

  private final Accountant accountant;
  private final ExactSampler sampler;

  LaplaceMechanism(Accountant accountant, Uniforms uniforms) {
    this.accountant = accountant;
    this.sampler = new ExactSampler(uniforms);
  }

  /**
   * Pays, then adds noise.
   *
   * @param l1 the greatest change of the vector, in l1 norm, by one row added or removed
   * @param rho the most that may be spent on it
   * @throws BudgetExceededException where the budget does not hold it; nothing is drawn then
   */
  public NoisyVector release(String target, long[] exact, long l1, double rho) {
    if (l1 < 1) {
      throw new IllegalArgumentException("a sensitivity is at least 1: " + l1);
    }
    PrivacyUnit unit = accountant.unit();
    long perUnit = Math.multiplyExact(l1, (long) unit.maxRows() * (unit.isReplaced() ? 2 : 1));
    Rational scale = Rational.atLeast(ZeroConcentrated.roundedUp(perUnit / Math.sqrt(2 * rho)));
    double epsilon = perUnit / scale.toDouble();
    double loss = ZeroConcentrated.roundedUp(epsilon * epsilon / 2);
    double sigma = deviation(scale.toDouble());
    accountant.spend(new LedgerLine(target, NAME, perUnit, sigma, loss, 0));
    double[] noisy = new double[exact.length];
    for (int i = 0; i < noisy.length; i++) {
      noisy[i] = BigInteger.valueOf(exact[i]).add(sampler.laplace(scale)).doubleValue();
    }
    return new NoisyVector(noisy, sigma);
  }

  /** √(2p/(1-p)²) with p = exp(-1/t). */
  private static double deviation(double scale) {
    double p = Math.exp(-1 / scale);
    return Math.sqrt(2 * p) / -Math.expm1(-1 / scale);
  }
}
