package io.semblance.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class MarginalEstimatesTest {

  @Test
  void projectionKeepsTheTotalAndDropsNegatives() {
    double[] projected = MarginalEstimates.project(new double[] {5, -3, 2, .1}, 6);

    assertThat(Arrays.stream(projected).sum()).isCloseTo(6, within(1e-12));
    assertThat(projected).containsExactly(new double[] {4.5, 0, 1.5, 0}, within(1e-12));
  }

  @Test
  void aVectorThatIsThereAlreadyStays() {
    assertThat(MarginalEstimates.project(new double[] {1, 2, 3}, 6))
        .containsExactly(new double[] {1, 2, 3}, within(1e-12));
  }

  @Test
  void emptyCellsStayEmptyWhereRowsAreLacking() {
    assertThat(MarginalEstimates.project(new double[] {3, 0, 1}, 8))
        .containsExactly(new double[] {6, 0, 2}, within(1e-12));
  }

  @Test
  void noiseAloneStillGivesAMarginal() {
    double[] projected = MarginalEstimates.project(new double[] {-50, -40, -45}, 1);

    assertThat(projected).containsExactly(new double[] {1 / 3.0, 1 / 3.0, 1 / 3.0}, within(1e-12));
  }
}
