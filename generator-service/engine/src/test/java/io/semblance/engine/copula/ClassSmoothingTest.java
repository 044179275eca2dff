package io.semblance.engine.copula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class ClassSmoothingTest {

  private static final int[][] ORDER = {{0, 1, 2, 3}};
  private static final double[] OVERALL = {.25, .25, .25, .25};

  /** Class 0 has rows in codes 0 and 1 only, class 1 one row in code 3. */
  private static final SoftCounts COUNTS = counts();

  @Test
  void keepsCoarseSharesAndShrinksFineOnes() {
    double[] shares = smoothing().shares(COUNTS, 0, 10)[0];

    // by hand: left half (90 + 10/2) / (90 + 10); its left half (60 + 5) / (90 + 10)
    assertThat(shares[0]).isEqualTo(.95 * .65, within(1e-12));
    assertThat(shares[1]).isEqualTo(.95 * .35, within(1e-12));
    assertThat(shares[2]).isEqualTo(.05 * .5, within(1e-12));
    assertThat(shares[3]).isEqualTo(.05 * .5, within(1e-12));
  }

  @Test
  void aClassOfOneRowIsNearlyTheWholeTable() {
    double[] shares = smoothing().shares(COUNTS, 0, 100)[1];

    assertThat(shares[3]).isBetween(.25, .26);
    assertThat(Arrays.stream(shares).sum()).isEqualTo(1, within(1e-12));
  }

  @Test
  void noShareIsZero() {
    for (double[] shares : smoothing().shares(COUNTS, 0, .5)) {
      assertThat(Arrays.stream(shares).min().orElseThrow()).isPositive();
    }
  }

  private static ClassSmoothing smoothing() {
    return new ClassSmoothing(new CellLayout(new int[] {4}), ORDER, OVERALL, 10);
  }

  private static SoftCounts counts() {
    SoftCounts counts = new SoftCounts(2, 4);
    counts.addCell(0, 0, 60);
    counts.addCell(1, 0, 30);
    counts.addCell(3, 1, 1);
    return counts;
  }
}
