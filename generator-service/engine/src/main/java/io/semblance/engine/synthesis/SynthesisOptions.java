package io.semblance.engine.synthesis;

import io.semblance.engine.copula.MixtureOptions;

/**
 * The choices of a fit.
 *
 * @param bins how many bins a numeric or datetime column gets at most
 * @param privateBins how many equal bins such a column gets under a budget, where it can take more
 *     than a hundred values
 * @param protectedCount values, levels and extremes that fewer rows share than this are not learnt,
 *     unless a person declared them
 * @param maxColumns more columns than this are refused
 * @param mixture how much a fit without a budget may learn
 */
public record SynthesisOptions(
    int bins, int privateBins, int protectedCount, int maxColumns, MixtureOptions mixture) {

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

  /** The preset {@link Preset#BALANCED}. */
  public static SynthesisOptions withDefaults() {
    return of(Preset.BALANCED);
  }

  public static SynthesisOptions of(Preset preset) {
    MixtureOptions mixture =
        switch (preset) {
          case FAST -> new MixtureOptions(16, 8_000, 6);
          case BALANCED -> new MixtureOptions(64, 25_000, 8);
          case BEST -> new MixtureOptions(256, 100_000, 16);
        };
    return new SynthesisOptions(40, 64, 5, 500, mixture);
  }

  public SynthesisOptions withMixture(MixtureOptions newMixture) {
    return new SynthesisOptions(bins, privateBins, protectedCount, maxColumns, newMixture);
  }
}
