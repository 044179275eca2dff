package io.semblance.evaluation.accuracy;

/** The overlap of two tables of counts and its mean under chance. */
final class Overlap {

  private Overlap() {}

  /**
   * Counts of the same cells in real and in synthetic rows, of which there is at least one each.
   */
  static Accuracy of(int[] real, int[] synthetic) {
    double n = sum(real);
    double m = sum(synthetic);
    double observed = 0;
    double spread = 0;
    for (int i = 0; i < real.length; i++) {
      double p = real[i] / n;
      observed += Math.abs(p - synthetic[i] / m);
      spread += Math.sqrt(p * (1 - p));
    }
    // the mean of |N(0, v)| is sqrt(2 v / pi)
    double expected = spread * Math.sqrt((1 / n + 1 / m) * 2 / Math.PI);
    return new Accuracy(1 - observed / 2, 1 - expected / 2);
  }

  private static double sum(int[] counts) {
    double sum = 0;
    for (int count : counts) {
      sum += count;
    }
    return sum;
  }
}
