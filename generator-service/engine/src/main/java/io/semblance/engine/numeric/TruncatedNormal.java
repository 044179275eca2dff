package io.semblance.engine.numeric;

/*
 * A probability between two bounds is taken on the side of 0 where both tails are small, so that it
 * keeps its relative accuracy far out. Φ there is Hart's rational approximation [1], with StrictMath
 * so that sampled bytes do not depend on the machine; its relative error is near 1e-14, and below 1e-6
 * beyond seven deviations.
 *
 * [1] J. F. Hart et al., "Computer approximations" (1968), 5666, in the form of G. West, "Better
 *     approximations to cumulative normal functions", Wilmott Magazine (2005).
 */
/** The standard normal curve between two bounds: how likely that is, and the quantiles there. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits are those of the paper
public final class TruncatedNormal {

  /** Beyond it Φ(-x) is taken for 0. */
  private static final double FARTHEST = 37;

  private static final double FRACTION_FROM = 7.07106781186547;
  private static final double ROOT_TWO_PI = 2.5066282746310002;

  private static final double[] NUMERATOR = {
    3.52624965998911e-2,
    .700383064443688,
    6.37396220353165,
    33.912866078383,
    112.079291497871,
    221.213596169931,
    220.206867912376
  };
  private static final double[] DENOMINATOR = {
    8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461,
    296.564248779674, 637.333633378831, 793.826512519948, 440.413735824752
  };

  private TruncatedNormal() {}

  /** P(low ≤ Z ≤ high); 0 where {@code high <= low}. Bounds may be infinite. */
  public static double mass(double low, double high) {
    if (!(low < high)) {
      return 0;
    }
    if (low > 0) {
      return lowerTail(-low) - lowerTail(-high);
    }
    return high > 0 ? 1 - lowerTail(low) - lowerTail(-high) : lowerTail(high) - lowerTail(low);
  }

  /**
   * The value below which a share of the mass between two bounds lies.
   *
   * @param share in [0, 1]
   */
  public static double quantile(double low, double high, double share) {
    if (low > 0) {
      return -quantile(-high, -low, 1 - share);
    }
    double below = lowerTail(low);
    double value =
        high <= 0
            ? StandardNormal.quantile(below + share * (lowerTail(high) - below))
            : StandardNormal.quantile(below + share * mass(low, high));
    return Math.max(low, Math.min(high, finite(value)));
  }

  private static double finite(double value) {
    return Math.max(-FARTHEST, Math.min(FARTHEST, value));
  }

  /** Φ(x); for x above 0 without accuracy in the tail. */
  private static double lowerTail(double x) {
    if (x > 0) {
      return 1 - lowerTail(-x);
    }
    double distance = -x;
    if (distance > FARTHEST) {
      return 0;
    }
    double exponential = StrictMath.exp(-.5 * distance * distance);
    if (distance < FRACTION_FROM) {
      return exponential * horner(NUMERATOR, distance) / horner(DENOMINATOR, distance);
    }
    double fraction = distance + .65;
    for (int i = 4; i >= 1; i--) {
      fraction = distance + i / fraction;
    }
    return exponential / fraction / ROOT_TWO_PI;
  }

  private static double horner(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
