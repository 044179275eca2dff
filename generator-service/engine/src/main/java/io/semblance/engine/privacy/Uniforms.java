package io.semblance.engine.privacy;

import java.math.BigInteger;

/** Exact draws from whole numbers of the same probability, of which all others are made. */
interface Uniforms {

  /** Uniform over 0 to bound - 1. */
  BigInteger below(BigInteger bound);

  /** True with probability numerator/denominator, at most 1. */
  default boolean bernoulli(BigInteger numerator, BigInteger denominator) {
    return below(denominator).compareTo(numerator) < 0;
  }

  /** True with probability exp(-numerator/denominator). */
  default boolean bernoulliExp(BigInteger numerator, BigInteger denominator) {
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

  /** By rejection from fair bits. */
  static Uniforms of(RandomBits bits) {
    return bound -> {
      int count = bound.subtract(BigInteger.ONE).bitLength();
      while (true) {
        BigInteger drawn = bits.next(count);
        if (drawn.compareTo(bound) < 0) {
          return drawn;
        }
      }
    };
  }
}
