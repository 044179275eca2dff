package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GaussianCurveTest {

  @Test
  void agreesWithReference() {
    // mpmath 1.3.0, 50 digits: Balle and Wang (2018), Theorem 8, sensitivity 1
    double[][] deltas = {{1, 1, .126936737507}, {2, 1, .00682959498311}, {4, 1, 2.92427210486e-6}};
    for (double[] line : deltas) {
      assertThat(GaussianCurve.delta(1 / (2 * line[0] * line[0]), line[1]))
          .isCloseTo(line[2], within(1e-9 * line[2]));
    }
    double[][] epsilons = {
      {.5, 1e-5, 9.99725615}, {1, 1e-6, 4.88655412}, {3, 1e-9, 1.89045314}, {10, 1e-5, .340669365}
    };
    for (double[] line : epsilons) {
      assertThat(GaussianCurve.epsilon(1 / (2 * line[0] * line[0]), line[1]))
          .isCloseTo(line[2], within(1e-7 * line[2]));
    }
  }

  @Test
  void liesBelowTheStatement() {
    for (double rho : new double[] {1e-4, .01, 1, 5}) {
      assertThat(GaussianCurve.epsilon(rho, 1e-6)).isLessThan(ZeroConcentrated.epsilon(rho, 1e-6));
    }
  }
}
