package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.ReferenceValues;
import org.junit.jupiter.api.Test;

class StandardNormalTest {

  @Test
  void cdfAgreesWithReference() {
    for (String[] line : ReferenceValues.of(getClass(), "normal-cdf.txt")) {
      double x = Double.parseDouble(line[0]);
      double expected = Double.parseDouble(line[1]);

      double relative = x < -37 ? 1e-6 : 1e-12;
      assertThat(StandardNormal.cdf(x))
          .as("cdf(%s)", x)
          .isCloseTo(expected, within(relative * expected));
    }
  }

  @Test
  void quantileAgreesWithReference() {
    for (String[] line : ReferenceValues.of(getClass(), "normal-quantile.txt")) {
      double p = Double.parseDouble(line[0]);
      double expected = Double.parseDouble(line[1]);

      assertThat(StandardNormal.quantile(p))
          .as("quantile(%s)", p)
          .isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
    }
  }

  @Test
  void quantileIsInfiniteAtTheEnds() {
    assertThat(StandardNormal.quantile(0)).isEqualTo(Double.NEGATIVE_INFINITY);
    assertThat(StandardNormal.quantile(1)).isEqualTo(Double.POSITIVE_INFINITY);
  }
}
