package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Random;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/**
 * Draws against exact probabilities by Pearson's chi-square over cells of at least ten expected
 * draws. Seeded; the critical value is that of a false-alarm probability of 1e-6.
 */
class ExactSamplerStatisticalTest {

  private static final int DRAWS = 40_000;

  private final Random random = new Random(20261124);
  private final ExactSampler sampler =
      new ExactSampler(Uniforms.of(count -> new BigInteger(count, random)));

  @Test
  void gaussianHasItsProbabilities() {
    assertThat(fits(() -> sampler.gaussian(Rational.of(9, 1)).longValue(), 9)).isTrue();
    assertThat(fits(() -> sampler.gaussian(Rational.of(1, 4)).longValue(), .25)).isTrue();
    assertThat(fits(() -> sampler.gaussian(Rational.of(101, 10)).longValue(), 10.1)).isTrue();
  }

  @Test
  void brokenTwinsAreCaught() {
    // a rounded continuous Gaussian, and a variance ten percent too small
    assertThat(fits(() -> Math.round(random.nextGaussian() * .5), .25)).isFalse();
    assertThat(fits(() -> sampler.gaussian(Rational.of(81, 10)).longValue(), 9)).isFalse();
  }

  private static boolean fits(LongSupplier draws, double variance) {
    int reach = (int) Math.ceil(8 * Math.sqrt(variance)) + 1;
    double[] expected = new double[2 * reach + 1];
    double total = 0;
    for (int k = -reach; k <= reach; k++) {
      expected[k + reach] = Math.exp(-k * k / (2 * variance));
      total += expected[k + reach];
    }
    long[] seen = new long[expected.length];
    for (int i = 0; i < DRAWS; i++) {
      long drawn = draws.getAsLong();
      seen[(int) Math.max(0, Math.min(seen.length - 1, drawn + reach))]++;
    }
    double statistic = 0;
    int cells = 0;
    double restExpected = 0;
    long restSeen = 0;
    for (int i = 0; i < seen.length; i++) {
      double mean = DRAWS * expected[i] / total;
      if (mean < 10) {
        restExpected += mean;
        restSeen += seen[i];
        continue;
      }
      statistic += (seen[i] - mean) * (seen[i] - mean) / mean;
      cells++;
    }
    if (restExpected >= 10) {
      statistic += (restSeen - restExpected) * (restSeen - restExpected) / restExpected;
      cells++;
    }
    return statistic < critical(cells - 1);
  }

  /** Wilson and Hilferty's approximation of the upper 1e-6 quantile of chi-square. */
  private static double critical(int freedom) {
    double spread = 2.0 / (9 * freedom);
    return freedom * Math.pow(1 - spread + 4.753424 * Math.sqrt(spread), 3);
  }
}
