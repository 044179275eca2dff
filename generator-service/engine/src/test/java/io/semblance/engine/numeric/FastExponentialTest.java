package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class FastExponentialTest {

  @Test
  void agreesWithStrictMath() {
    for (float x = -80; x < 80; x += .0137f) {
      double exact = StrictMath.exp(x);
      assertThat(FastExponential.of(x) / exact).isEqualTo(1, within(6e-6));
    }
  }

  @Test
  void isSoundFarOut() {
    assertThat(FastExponential.of(-1000)).isZero();
    assertThat(FastExponential.of(Float.NEGATIVE_INFINITY)).isZero();
    assertThat(FastExponential.of(1000)).isFinite().isGreaterThan(1e38f);
    assertThat(FastExponential.of(0)).isEqualTo(1);
  }
}
