package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class NearestCorrelationTest {

  // mpmath 1.3.0, 60 digits: Higham (2002), alternating projections with Dykstra's correction
  private static final double[][] INDEFINITE = {
    {1.0, 0.95, 0.9, -0.6, 0.2},
    {0.95, 1.0, -0.4, 0.7, 0.1},
    {0.9, -0.4, 1.0, 0.3, -0.8},
    {-0.6, 0.7, 0.3, 1.0, 0.5},
    {0.2, 0.1, -0.8, 0.5, 1.0}
  };
  private static final double[][] ITS_NEAREST = {
    {1, 0.5589608931493139, 0.486091693248196, -0.2398094815982406, -0.03715902346604291},
    {0.5589608931493139, 1, -0.07455832910788357, 0.4167947532436052, 0.28646987172019417},
    {0.486091693248196, -0.07455832910788357, 1, 0.00023201747715297577, -0.6026247822486908},
    {-0.2398094815982406, 0.4167947532436052, 0.00023201747715297577, 1, 0.3282405043778591},
    {-0.03715902346604291, 0.28646987172019417, -0.6026247822486908, 0.3282405043778591, 1}
  };
  private static final double[][] HIGHAM = {
    {2, -1, 0, 0}, {-1, 2, -1, 0}, {0, -1, 2, -1}, {0, 0, -1, 2}
  };
  private static final double[][] ITS_NEAREST_TOO = {
    {1, -0.8084124981493002, 0.19158750185069984, 0.10677504902551489},
    {-0.8084124981493002, 1, -0.6562326948066236, 0.19158750185069984},
    {0.19158750185069984, -0.6562326948066236, 1, -0.8084124981493002},
    {0.10677504902551489, 0.19158750185069984, -0.8084124981493002, 1}
  };

  @Test
  void projectsToTheNearest() {
    assertClose(NearestCorrelation.project(INDEFINITE, 1e-14, 2000), ITS_NEAREST);
    assertClose(NearestCorrelation.project(HIGHAM, 1e-14, 2000), ITS_NEAREST_TOO);
  }

  @Test
  void leavesACorrelationMatrixAlone() {
    double[][] valid = {{1, .5}, {.5, 1}};

    assertClose(NearestCorrelation.repair(valid), valid);
  }

  @Test
  void repairedMatrixHasACholeskyFactor() {
    CholeskyFactor factor = NearestCorrelation.repair(INDEFINITE).cholesky();

    for (int i = 0; i < 5; i++) {
      double squares = 0;
      for (int j = 0; j <= i; j++) {
        squares += factor.get(i, j) * factor.get(i, j);
      }
      assertThat(squares).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void refusesWhatIsNotACorrelationMatrix() {
    assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, 2}, {2, 1}}))
        .hasMessageContaining("entry 1, 0 is 2.0");
    assertThatThrownBy(() -> CorrelationMatrix.of(new double[][] {{1, Double.NaN}, {0, 1}}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertClose(CorrelationMatrix actual, double[][] expected) {
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected.length; j++) {
        assertThat(actual.get(i, j)).as("%d, %d", i, j).isCloseTo(expected[i][j], within(1e-9));
      }
    }
  }
}
