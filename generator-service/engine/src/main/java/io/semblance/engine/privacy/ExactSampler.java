package io.semblance.engine.privacy;

import java.math.BigInteger;

/*
 * The samplers of [1] in whole numbers and quotients of whole numbers only; no step rounds.
 *
 *  - Bernoulli(exp(-γ)), γ in [0, 1]: draw A_k ~ Bernoulli(γ/k) for k = 1, 2, … up to the first
 *    A_k = 0; the answer is whether that k is odd. For γ > 1, ⌊γ⌋ draws with γ = 1 come first.
 *  - discrete Laplace, P(y) ∝ exp(-|y|/t): a geometric magnitude U + tV with U uniform below t,
 *    accepted with probability exp(-U/t), V the run of successes of Bernoulli(exp(-1)), and a fair
 *    sign that rejects -0.
 *  - discrete Gaussian, P(y) ∝ exp(-y²/2σ²): discrete Laplace with t = ⌊σ⌋ + 1, accepted with
 *    probability exp(-(|y| - σ²/t)²/2σ²).
 *
 * [1] C. Canonne, G. Kamath, T. Steinke, "The discrete Gaussian for differential privacy",
 *     NeurIPS 2020, arXiv 2004.00010, algorithms 1 to 3.
 */
/** Draws exactly from distributions over whole numbers. */
final class ExactSampler {

  private static final BigInteger TWO = BigInteger.TWO;

  private final RandomBits bits;

  ExactSampler(RandomBits bits) {
    this.bits = bits;
  }

  /** P(y) ∝ exp(-y²/2σ²) for a variance parameter σ² above 0. */
  BigInteger gaussian(Rational variance) {
    BigInteger n = variance.numerator();
    BigInteger d = variance.denominator();
    if (n.signum() == 0) {
      throw new IllegalArgumentException("the variance must be above 0");
    }
    BigInteger t = n.divide(d).sqrt().add(BigInteger.ONE);
    BigInteger scale = TWO.multiply(n).multiply(d).multiply(t).multiply(t);
    while (true) {
      BigInteger y = laplace(t);
      BigInteger distance = y.abs().multiply(d).multiply(t).subtract(n);
      if (bernoulliExp(distance.multiply(distance), scale)) {
        return y;
      }
    }
  }

  /** P(y) ∝ exp(-|y|/t) for a whole t above 0. */
  BigInteger laplace(BigInteger t) {
    while (true) {
      BigInteger u = below(t);
      if (!bernoulliExp(u, t)) {
        continue;
      }
      BigInteger magnitude = u;
      while (bernoulliExp(BigInteger.ONE, BigInteger.ONE)) {
        magnitude = magnitude.add(t);
      }
      boolean negative = bits.next(1).signum() != 0;
      if (negative && magnitude.signum() == 0) {
        continue;
      }
      return negative ? magnitude.negate() : magnitude;
    }
  }

  /** True with probability exp(-numerator/denominator). */
  boolean bernoulliExp(BigInteger numerator, BigInteger denominator) {
    BigInteger[] parts = numerator.divideAndRemainder(denominator);
    for (BigInteger i = BigInteger.ZERO; i.compareTo(parts[0]) < 0; i = i.add(BigInteger.ONE)) {
      if (!bernoulliExpUpToOne(BigInteger.ONE, BigInteger.ONE)) {
        return false;
      }
    }
    return bernoulliExpUpToOne(parts[1], denominator);
  }

  private boolean bernoulliExpUpToOne(BigInteger numerator, BigInteger denominator) {
    long k = 1;
    while (bernoulli(numerator, denominator.multiply(BigInteger.valueOf(k)))) {
      k++;
    }
    return k % 2 == 1;
  }

  /** True with probability numerator/denominator, at most 1. */
  boolean bernoulli(BigInteger numerator, BigInteger denominator) {
    return below(denominator).compareTo(numerator) < 0;
  }

  /** Uniform over 0 to bound - 1, by rejection. */
  BigInteger below(BigInteger bound) {
    int count = bound.subtract(BigInteger.ONE).bitLength();
    while (true) {
      BigInteger drawn = bits.next(count);
      if (drawn.compareTo(bound) < 0) {
        return drawn;
      }
    }
  }
}
