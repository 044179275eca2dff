package io.semblance.engine.privacy;

/*
 * ρ-zCDP implies (ε, δ)-DP with [1, Proposition 12 and Corollary 13]
 *
 *     δ = min_{α>1} exp((α-1)(αρ-ε)) (1-1/α)^α / (α-1).
 *
 * Every α gives a valid δ, so numerical error in the minimiser is safe. The minimiser is the root
 * of the increasing function (2α-1)ρ - ε + ln(1-1/α), found by bisection between 1 and
 * (ε+1)/(2ρ) + 2. ε and ρ solve the same formula by bisection, keeping the safe end, and are moved
 * by parts in 10⁹ further to the safe side, ρ by four of them: ε grows no slower than √ρ, so that what
 * a whole budget buys is reported within it.
 *
 * [1] C. Canonne, G. Kamath, T. Steinke, "The discrete Gaussian for differential privacy",
 *     NeurIPS 2020, arXiv 2004.00010.
 */
/** The exchange between zero-concentrated and (ε, δ)-differential privacy. */
public final class ZeroConcentrated {

  private static final int BISECTIONS = 200;
  private static final double MARGIN = 1e-9;

  /** More than the roundings in the computation of a single loss. */
  private static final double ROUNDING = 1 + 0x1p-48;

  private ZeroConcentrated() {}

  /** A loss that was computed with a few roundings, moved up by more than they are. */
  static double roundedUp(double loss) {
    return loss * ROUNDING;
  }

  /** The least δ at which ρ-zCDP implies (ε, δ)-DP, rounded up; at most 1. */
  public static double delta(double rho, double epsilon) {
    requirePositive("rho", rho);
    if (epsilon <= 0) {
      return 1;
    }
    double low = 1 + 1e-12;
    double high = (epsilon + 1) / (2 * rho) + 2;
    for (int i = 0; i < BISECTIONS; i++) {
      double alpha = .5 * (low + high);
      if ((2 * alpha - 1) * rho - epsilon + Math.log1p(-1 / alpha) < 0) {
        low = alpha;
      } else {
        high = alpha;
      }
    }
    double alpha = high;
    double exponent =
        (alpha - 1) * (alpha * rho - epsilon)
            + alpha * Math.log1p(-1 / alpha)
            - Math.log(alpha - 1);
    return Math.min(1, Math.exp(exponent) * (1 + 1e-12));
  }

  /** The least ε at which ρ-zCDP implies (ε, δ)-DP, rounded up. */
  public static double epsilon(double rho, double delta) {
    requirePositive("rho", rho);
    requireDelta(delta);
    double low = 0;
    double high = rho + 2 * Math.sqrt(rho * Math.log(1 / delta)) + 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = .5 * (low + high);
      if (delta(rho, middle) <= delta) {
        high = middle;
      } else {
        low = middle;
      }
    }
    return high * (1 + MARGIN);
  }

  /** The greatest ρ for which ρ-zCDP implies (ε, δ)-DP, rounded down. */
  public static double rho(PrivacyBudget budget) {
    double low = 0;
    double high = budget.epsilon() + 1;
    for (int i = 0; i < BISECTIONS; i++) {
      double middle = .5 * (low + high);
      if (middle > 0 && delta(middle, budget.epsilon()) <= budget.delta()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return low * (1 - 4 * MARGIN);
  }

  private static void requirePositive(String name, double value) {
    if (!(value > 0) || Double.isInfinite(value)) {
      throw new IllegalArgumentException(name + " must be finite and above 0: " + value);
    }
  }

  private static void requireDelta(double delta) {
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta must lie between 0 and 1: " + delta);
    }
  }
}
