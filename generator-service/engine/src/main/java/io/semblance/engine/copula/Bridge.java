package io.semblance.engine.copula;

/*
 * The mean product of two variables' scores is
 *
 *     m(ρ) = E[s(X_a) s(X_b)] = Σ_{k≥1} ρ^k a_k b_k,
 *
 * strictly increasing in ρ since m'(ρ) = E[f'(Z_1) g'(Z_2)] ≥ 0 for monotone step functions
 * (Price, Plackett), so that the observed mean has one latent correlation. Newton's method inside a
 * shrinking bracket finds it; |ρ| stays below a cap, where the truncated series is still sound and
 * the correlation matrix is not singular. Scores with a mean add the constant a_0 b_0.
 */
/** The bridge between a mean product of scores and the latent correlation behind it. */
public final class Bridge {

  /** Greater correlations than this are taken for it. */
  public static final double CAP = .985;

  private static final int MAX_STEPS = 60;
  private static final double TOLERANCE = 1e-12;

  /** Variables with a single code have no dependence to find. */
  private static final double NO_DEPENDENCE = 1e-12;

  private final double[] products;

  public Bridge(HermiteExpansion a, HermiteExpansion b) {
    products = new double[HermiteExpansion.TERMS + 1];
    for (int k = 0; k < products.length; k++) {
      products[k] = a.coefficient(k) * b.coefficient(k);
    }
  }

  Bridge(ScoreSeries a, ScoreSeries b) {
    products = new double[ScoreSeries.TERMS + 1];
    for (int k = 0; k < products.length; k++) {
      products[k] = a.coefficient(k) * b.coefficient(k);
    }
  }

  /** m(ρ). */
  public double moment(double rho) {
    double sum = 0;
    for (int k = products.length - 1; k >= 0; k--) {
      sum = sum * rho + products[k];
    }
    return sum;
  }

  /** m'(ρ). */
  public double slope(double rho) {
    double sum = 0;
    for (int k = products.length - 1; k >= 1; k--) {
      sum = sum * rho + k * products[k];
    }
    return sum;
  }

  /** m⁻¹(moment), between -{@link #CAP} and {@link #CAP}. */
  public double correlation(double moment) {
    double low = -CAP;
    double high = CAP;
    if (!(moment(high) - moment(low) > NO_DEPENDENCE)) {
      return 0;
    }
    if (!(moment > moment(low))) {
      return Double.isNaN(moment) ? 0 : low;
    }
    if (moment >= moment(high)) {
      return high;
    }
    double rho = products[1] > 0 ? clamp((moment - products[0]) / products[1], low, high) : 0;
    for (int step = 0; step < MAX_STEPS; step++) {
      double error = moment(rho) - moment;
      if (error > 0) {
        high = rho;
      } else {
        low = rho;
      }
      double next = rho - error / slope(rho);
      if (!(next > low && next < high)) {
        next = .5 * (low + high);
      }
      if (Math.abs(next - rho) <= TOLERANCE) {
        return next;
      }
      rho = next;
    }
    return rho;
  }

  private static double clamp(double value, double low, double high) {
    return Math.max(low, Math.min(high, value));
  }
}
