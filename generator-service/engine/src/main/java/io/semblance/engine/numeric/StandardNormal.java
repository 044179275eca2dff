package io.semblance.engine.numeric;

import org.apache.commons.statistics.distribution.NormalDistribution;

/*
 * Φ by Commons Statistics (erfc, relative error near 1e-15). Φ⁻¹ by Wichura's rational
 * approximations [1] with StrictMath, so that sampled bytes do not depend on the machine.
 *
 * [1] M. J. Wichura, "Algorithm AS 241: the percentage points of the normal distribution",
 *     Applied Statistics 37 (1988) 477-484, PPND16.
 */
/** The standard normal curve: φ(x) = exp(-x²/2)/√(2π), its integral Φ and the inverse of that. */
@SuppressWarnings("FloatingPointLiteralPrecision") // the digits are those of the paper
public final class StandardNormal {

  private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
  private static final double INVERSE_ROOT_TWO_PI = 0.3989422804014327;

  private static final double[] CENTRE_P = {
    2509.0809287301226727, 33430.575583588128105, 67265.770927008700853, 45921.953931549871457,
    13731.693765509461125, 1971.5909503065514427, 133.14166789178437745, 3.387132872796366608
  };
  private static final double[] CENTRE_Q = {
    5226.495278852854561,
    28729.085735721942674,
    39307.89580009271061,
    21213.794301586595867,
    5394.1960214247511077,
    687.1870074920579083,
    42.313330701600911252,
    1
  };
  private static final double[] MIDDLE_P = {
    7.7454501427834140764e-4, .0227238449892691845833, .24178072517745061177,
    1.27045825245236838258, 3.64784832476320460504, 5.7694972214606914055,
    4.6303378461565452959, 1.42343711074968357734
  };
  private static final double[] MIDDLE_Q = {
    1.05075007164441684324e-9, 5.475938084995344946e-4, .0151986665636164571966,
    .14810397642748007459, .68976733498510000455, 1.6763848301838038494,
    2.05319162663775882187, 1
  };
  private static final double[] TAIL_P = {
    2.01033439929228813265e-7, 2.71155556874348757815e-5, .0012426609473880784386,
    .026532189526576123093, .29656057182850489123, 1.7848265399172913358,
    5.4637849111641143699, 6.6579046435011037772
  };
  private static final double[] TAIL_Q = {
    2.04426310338993978564e-15, 1.4215117583164458887e-7, 1.8463183175100546818e-5,
    7.868691311456132591e-4, .0148753612908506148525, .13692988092273580531,
    .59983220655588793769, 1
  };

  private StandardNormal() {}

  /** φ(x). */
  public static double density(double x) {
    return INVERSE_ROOT_TWO_PI * StrictMath.exp(-.5 * x * x);
  }

  /** Φ(x). */
  public static double cdf(double x) {
    return NORMAL.cumulativeProbability(x);
  }

  /** Φ⁻¹(p); infinite at 0 and 1. */
  public static double quantile(double p) {
    double q = p - .5;
    if (Math.abs(q) <= .425) {
      double r = .180625 - q * q;
      return q * horner(CENTRE_P, r) / horner(CENTRE_Q, r);
    }
    double tail = q < 0 ? p : 1 - p;
    if (tail == 0) {
      return q < 0 ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
    }
    double r = StrictMath.sqrt(-StrictMath.log(tail));
    double x =
        r <= 5
            ? horner(MIDDLE_P, r - 1.6) / horner(MIDDLE_Q, r - 1.6)
            : horner(TAIL_P, r - 5) / horner(TAIL_Q, r - 5);
    return q < 0 ? -x : x;
  }

  /** A polynomial, coefficients from the highest power down. */
  private static double horner(double[] coefficients, double x) {
    double sum = 0;
    for (double coefficient : coefficients) {
      sum = sum * x + coefficient;
    }
    return sum;
  }
}
