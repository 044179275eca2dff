package io.semblance.engine.privacy;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/*
 * The samplers of [1] in whole numbers and quotients of whole numbers only; no step rounds.
 *
 *  - Bernoulli(exp(-γ)), γ in [0, 1]: draw A_k ~ Bernoulli(γ/k) for k = 1, 2, … up to the first
 *    A_k = 0; the answer is whether that k is odd. For γ > 1, ⌊γ⌋ draws with γ = 1 come first.
 *  - discrete Laplace, P(y) ∝ exp(-|y|s/t): a magnitude ⌊(U + tV)/s⌋ with U uniform below t,
 *    accepted with probability exp(-U/t), V the run of successes of Bernoulli(exp(-1)), and a fair
 *    sign that rejects -0.
 *  - discrete Gaussian, P(y) ∝ exp(-y²/2σ²): discrete Laplace with t = ⌊σ⌋ + 1, accepted with
 *    probability exp(-(|y| - σ²/t)²/2σ²).
 *
 * Each is one attempt, repeated until it is accepted: the answer has the law of an attempt given that.
 *
 * [1] C. Canonne, G. Kamath, T. Steinke, "The discrete Gaussian for differential privacy",
 *     NeurIPS 2020, arXiv 2004.00010, algorithms 1 to 3.
 */
/** Draws exactly from distributions over whole numbers. */
final class ExactSampler {

  private static final BigInteger TWO = BigInteger.TWO;

  private final Uniforms uniforms;

  ExactSampler(Uniforms uniforms) {
    this.uniforms = uniforms;
  }

  /** P(y) ∝ exp(-y²/2σ²) for a variance parameter σ² above 0. */
  BigInteger gaussian(Rational variance) {
    requirePositive("variance", variance);
    while (true) {
      BigInteger drawn = tryGaussian(variance);
      if (drawn != null) {
        return drawn;
      }
    }
  }

  /** P(y) ∝ exp(-|y|/t) for a scale t above 0. */
  BigInteger laplace(Rational scale) {
    requirePositive("scale", scale);
    while (true) {
      BigInteger drawn = tryLaplace(scale.numerator(), scale.denominator());
      if (drawn != null) {
        return drawn;
      }
    }
  }

  /** One attempt; null where it is rejected. */
  @Nullable BigInteger tryGaussian(Rational variance) {
    BigInteger n = variance.numerator();
    BigInteger d = variance.denominator();
    BigInteger t = n.divide(d).sqrt().add(BigInteger.ONE);
    BigInteger y = tryLaplace(t, BigInteger.ONE);
    if (y == null) {
      return null;
    }
    BigInteger scale = TWO.multiply(n).multiply(d).multiply(t).multiply(t);
    BigInteger distance = y.abs().multiply(d).multiply(t).subtract(n);
    return uniforms.bernoulliExp(distance.multiply(distance), scale) ? y : null;
  }

  /** One attempt with scale t/s; null where it is rejected. */
  @Nullable BigInteger tryLaplace(BigInteger t, BigInteger s) {
    BigInteger u = uniforms.below(t);
    if (!uniforms.bernoulliExp(u, t)) {
      return null;
    }
    BigInteger magnitude = u;
    while (uniforms.bernoulliExp(BigInteger.ONE, BigInteger.ONE)) {
      magnitude = magnitude.add(t);
    }
    magnitude = magnitude.divide(s);
    boolean negative = uniforms.below(TWO).signum() != 0;
    if (negative && magnitude.signum() == 0) {
      return null;
    }
    return negative ? magnitude.negate() : magnitude;
  }

  private static void requirePositive(String what, Rational value) {
    if (value.numerator().signum() == 0) {
      throw new IllegalArgumentException("the " + what + " must be above 0");
    }
  }
}
