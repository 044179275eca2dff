package io.semblance.engine.privacy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** An exact quotient of a whole number and a positive one. */
public record Rational(BigInteger numerator, BigInteger denominator) {

  private static final int BINARY_DIGITS = 10;

  public Rational {
    if (denominator.signum() <= 0 || numerator.signum() < 0) {
      throw new IllegalArgumentException("not a quotient: " + numerator + "/" + denominator);
    }
  }

  public static Rational of(long numerator, long denominator) {
    return new Rational(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
  }

  /** The least multiple of 1/1024 that is not below a finite value. */
  public static Rational atLeast(double value) {
    BigInteger denominator = BigInteger.ONE.shiftLeft(BINARY_DIGITS);
    BigInteger numerator =
        new BigDecimal(value)
            .multiply(new BigDecimal(denominator))
            .setScale(0, RoundingMode.CEILING)
            .toBigInteger();
    return new Rational(numerator, denominator);
  }

  public double toDouble() {
    return new BigDecimal(numerator)
        .divide(new BigDecimal(denominator), MathContext.DECIMAL64)
        .doubleValue();
  }
}
