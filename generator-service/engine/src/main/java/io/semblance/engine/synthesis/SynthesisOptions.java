package io.semblance.engine.synthesis;

/**
 * The choices of a fit.
 *
 * @param bins how many bins a numeric or datetime column gets at most
 * @param privateBins how many equal bins such a column gets under a budget, where it can take more
 *     than a hundred values
 * @param protectedCount values, levels and extremes that fewer rows share than this are not learnt,
 *     unless a person declared them
 * @param maxColumns more columns than this are refused
 */
public record SynthesisOptions(int bins, int privateBins, int protectedCount, int maxColumns) {

  public SynthesisOptions {
    if (bins < 2 || bins > 1000) {
      throw new IllegalArgumentException("bins must lie between 2 and 1000: " + bins);
    }
    if (privateBins < 2 || privateBins > 1000) {
      throw new IllegalArgumentException("privateBins must lie between 2 and 1000: " + privateBins);
    }
    if (protectedCount < 1) {
      throw new IllegalArgumentException("protectedCount must be at least 1: " + protectedCount);
    }
    if (maxColumns < 1) {
      throw new IllegalArgumentException("maxColumns must be at least 1: " + maxColumns);
    }
  }

  public static SynthesisOptions withDefaults() {
    return new SynthesisOptions(40, 64, 5, 500);
  }
}
