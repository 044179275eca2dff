package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.ReferenceValues;
import org.junit.jupiter.api.Test;

class ZeroConcentratedTest {

  @Test
  void agreesWithReferenceOnTheSafeSide() {
    for (String[] line : ReferenceValues.of(getClass(), "zcdp.txt")) {
      double rho = Double.parseDouble(line[1]);
      double epsilon = Double.parseDouble(line[2]);
      double delta = Double.parseDouble(line[3]);

      switch (line[0]) {
        case "delta" -> assertAbove(ZeroConcentrated.delta(rho, epsilon), delta, 1e-9);
        case "epsilon" -> assertAbove(ZeroConcentrated.epsilon(rho, delta), epsilon, 1e-6);
        default ->
            assertThat(ZeroConcentrated.rho(new PrivacyBudget(epsilon, delta)))
                .as("rho(%s, %s)", epsilon, delta)
                .isCloseTo(rho, within(1e-6 * rho));
      }
    }
  }

  @Test
  void rhoSpendsNoMoreThanTheBudget() {
    for (double epsilon : new double[] {1e-3, .1, 1, 5, 20}) {
      for (double delta : new double[] {1e-12, 1e-6, .1}) {
        double rho = ZeroConcentrated.rho(new PrivacyBudget(epsilon, delta));

        assertThat(ZeroConcentrated.epsilon(rho, delta)).isLessThanOrEqualTo(epsilon);
        assertThat(ZeroConcentrated.delta(rho, epsilon)).isLessThanOrEqualTo(delta);
      }
    }
  }

  @Test
  void refusesBudgetsThatMeanNothing() {
    for (double bad : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
      assertThatThrownBy(() -> PrivacyBudget.of(bad, 1e-6))
          .hasMessageContaining("epsilon must be finite and above 0: " + bad);
    }
    for (double bad : new double[] {0, -1e-9, 1, Double.NaN}) {
      assertThatThrownBy(() -> PrivacyBudget.of(1, bad))
          .hasMessageContaining("delta must lie between 0 and 1: " + bad);
    }
  }

  /** The reference keeps nine digits, so the safe side shows only beyond them. */
  private static void assertAbove(double actual, double reference, double relative) {
    assertThat(actual).isCloseTo(reference, within(relative * reference));
    assertThat(actual).isGreaterThanOrEqualTo(reference * (1 - 1e-8));
  }
}
