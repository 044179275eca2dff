package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TruncatedNormalTest {

  @Test
  void massAgreesWithTheCurve() {
    for (double low = -8; low < 8; low += .37) {
      for (double high = low + .01; high < 8.5; high += .53) {
        double expected = StandardNormal.cdf(high) - StandardNormal.cdf(low);

        assertThat(TruncatedNormal.mass(low, high)).isCloseTo(expected, within(1e-14));
      }
    }
  }

  @Test
  void massKeepsItsAccuracyFarOut() {
    // mpmath 1.3 ncdf(-10), ncdf(-30)
    double minusTen = 7.61985302416052e-24;
    double minusThirty = 4.90671392714818e-198;

    assertThat(TruncatedNormal.mass(10, Double.POSITIVE_INFINITY) / minusTen)
        .isCloseTo(1, within(1e-6));
    assertThat(TruncatedNormal.mass(Double.NEGATIVE_INFINITY, -30) / minusThirty)
        .isCloseTo(1, within(1e-6));
    assertThat(TruncatedNormal.mass(40, 50)).isZero();
    assertThat(TruncatedNormal.mass(1, 1)).isZero();
    assertThat(TruncatedNormal.mass(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)).isOne();
  }

  @Test
  void quantileInvertsMass() {
    for (double low : new double[] {Double.NEGATIVE_INFINITY, -9, -1, 0, 2, 8}) {
      for (double high : new double[] {-8.5, 0, .5, 3, 9, Double.POSITIVE_INFINITY}) {
        for (double share = .05; low < high && share < 1; share += .1) {
          double value = TruncatedNormal.quantile(low, high, share);

          assertThat(value).isBetween(low, high);
          assertThat(TruncatedNormal.mass(low, value) / TruncatedNormal.mass(low, high))
              .isCloseTo(share, within(1e-8));
        }
      }
    }
  }

  @Test
  void quantileStaysBetweenItsBoundsAtTheEnds() {
    assertThat(TruncatedNormal.quantile(Double.NEGATIVE_INFINITY, 1, 0)).isFinite();
    assertThat(TruncatedNormal.quantile(1, Double.POSITIVE_INFINITY, 1)).isFinite();
    assertThat(TruncatedNormal.quantile(1, 1.5, 0)).isCloseTo(1, within(1e-15));
    assertThat(TruncatedNormal.quantile(1, 1.5, 1)).isCloseTo(1.5, within(1e-15));
  }
}
