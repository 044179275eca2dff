package io.semblance.engine.copula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EmpiricalMarginalTest {

  @Test
  void quantileInvertsCdfInTheGivenOrder() {
    EmpiricalMarginal marginal =
        EmpiricalMarginal.of(new double[] {1, 0, 2, 1}, new int[] {3, 2, 1, 0});

    assertThat(marginal.levels()).isEqualTo(3);
    assertThat(marginal.quantile(0)).isEqualTo(3);
    assertThat(marginal.quantile(.2499)).isEqualTo(3);
    assertThat(marginal.quantile(.25)).isEqualTo(2);
    assertThat(marginal.quantile(.7499)).isEqualTo(2);
    assertThat(marginal.quantile(.75)).isEqualTo(0);
    assertThat(marginal.quantile(Math.nextDown(1.0))).isEqualTo(0);
  }

  @Test
  void refusesWeightsThatAreNoMarginal() {
    assertThatThrownBy(() -> EmpiricalMarginal.of(new double[] {0, 0}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EmpiricalMarginal.of(new double[] {1, -1}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> EmpiricalMarginal.of(new double[] {1, Double.NaN}, new int[] {0, 1}))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
