package io.semblance.engine.copula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.numeric.CorrelationMatrix;
import java.util.List;
import org.junit.jupiter.api.Test;

class SequentialCopulaTest {

  private static final int[] THIRD_FIRST = {2, 0};

  @Test
  void meanWeightIsTheProbabilityOfBothConditions() {
    for (double rho : new double[] {-.8, 0, .5, .95}) {
      SequentialCopula copula = new SequentialCopula(copula(rho), THIRD_FIRST);
      int points = 20_000;
      double[] normals = new double[3];
      int[] codes = new int[3];
      double sum = 0;
      for (int i = 0; i < points; i++) {
        double first = copula.draw(0, copula.runs(0, upper()), (i + .5) / points, normals, codes);
        sum += first * copula.draw(1, copula.runs(1, upper()), .5, normals, codes);

        assertThat(codes[2]).isEqualTo(1);
        assertThat(codes[0]).isEqualTo(1);
      }

      // Sheppard: P(Z1 > 0, Z2 > 0) = 1/4 + asin(ρ)/2π
      assertThat(sum / points).isCloseTo(.25 + Math.asin(rho) / (2 * Math.PI), within(1e-6));
    }
  }

  @Test
  void halfAdmittedCodesCountHalf() {
    SequentialCopula copula = new SequentialCopula(copula(.3), new int[] {1});

    double mass =
        copula.draw(0, copula.runs(0, new double[] {.5, 0}), .5, new double[3], new int[3]);

    assertThat(mass).isCloseTo(.25, within(1e-15));
  }

  @Test
  void nothingIsDrawnWhereNothingIsAdmitted() {
    SequentialCopula copula = new SequentialCopula(copula(.3), new int[] {1});
    SequentialCopula.Runs none = copula.runs(0, new double[2]);

    assertThat(none.isEmpty()).isTrue();
    assertThat(copula.draw(0, none, .5, new double[3], new int[3])).isZero();
  }

  private static double[] upper() {
    return new double[] {0, 1};
  }

  /** Median splits of which the first and the third are correlated. */
  private static GaussianCopula copula(double rho) {
    EmpiricalMarginal half = EmpiricalMarginal.of(new double[] {1, 1}, new int[] {0, 1});
    return new GaussianCopula(
        List.of(half, half, half),
        CorrelationMatrix.of(new double[][] {{1, .2, rho}, {.2, 1, 0}, {rho, 0, 1}}));
  }
}
