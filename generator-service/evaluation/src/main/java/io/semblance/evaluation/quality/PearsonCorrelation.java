package io.semblance.evaluation.quality;

/** Pearson's correlation of two columns on the rows where both have a value. */
final class PearsonCorrelation {

  private PearsonCorrelation() {}

  /** Between -1 and 1, or NaN where a column is constant there or fewer than two rows are left. */
  static double of(double[] x, double[] y) {
    int n = 0;
    double sumX = 0;
    double sumY = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        n++;
        sumX += x[i];
        sumY += y[i];
      }
    }
    if (n < 2) {
      return Double.NaN;
    }
    double meanX = sumX / n;
    double meanY = sumY / n;
    double xx = 0;
    double yy = 0;
    double xy = 0;
    for (int i = 0; i < x.length; i++) {
      if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
        double dx = x[i] - meanX;
        double dy = y[i] - meanY;
        xx += dx * dx;
        yy += dy * dy;
        xy += dx * dy;
      }
    }
    double correlation = xy / Math.sqrt(xx) / Math.sqrt(yy);
    return Double.isNaN(correlation) || Double.isInfinite(correlation)
        ? Double.NaN
        : Math.min(1, Math.max(-1, correlation));
  }

  /** Whether all values that are there are the same. */
  static boolean isConstant(double[] values) {
    double first = Double.NaN;
    for (double value : values) {
      if (Double.isNaN(first)) {
        first = value;
      } else if (!Double.isNaN(value) && value != first) {
        return false;
      }
    }
    return true;
  }
}
