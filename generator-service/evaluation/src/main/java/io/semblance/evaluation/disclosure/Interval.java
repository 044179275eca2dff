package io.semblance.evaluation.disclosure;

/** A 95 % confidence interval. */
public record Interval(double low, double high) {

  /** Φ⁻¹(0.975). */
  static final double Z = 1.959963984540054;

  /*
   * E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
   * JASA 22 (1927).
   */
  /** Wilson's score interval of a share. */
  public static Interval wilson(long successes, long trials) {
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double n = trials;
    double z2 = Z * Z;
    double centre = (successes + z2 / 2) / (n + z2);
    double half = Z / (n + z2) * Math.sqrt(successes * (n - successes) / n + z2 / 4);
    return new Interval(
        successes == 0 ? 0 : centre - half, successes == trials ? 1 : centre + half);
  }
}
