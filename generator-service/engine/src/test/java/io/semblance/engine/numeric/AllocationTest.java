package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class AllocationTest {

  private static final double[] WEIGHTS = {.5, 0, .3, .2, 0};

  private final UniformRandomProvider random = RandomSource.seeded(1).streams().next();

  @Test
  void evenPartsAreWithinOneRowOfTheirShare() {
    for (int rows = 1; rows < 200; rows++) {
      int[] sizes = Allocation.even(WEIGHTS, rows, random);

      assertThat(Arrays.stream(sizes).sum()).isEqualTo(rows);
      for (int k = 0; k < sizes.length; k++) {
        assertThat(Math.abs(sizes[k] - WEIGHTS[k] * rows)).isLessThan(1);
      }
    }
  }

  @Test
  void partsWithoutWeightGetNothing() {
    for (int i = 0; i < 1000; i++) {
      int[] even = Allocation.even(WEIGHTS, 7, random);
      int[] independent = Allocation.independent(WEIGHTS, 7, random);

      assertThat(even[1] + even[4] + independent[1] + independent[4]).isZero();
      assertThat(Arrays.stream(independent).sum()).isEqualTo(7);
    }
  }

  @Test
  void orderHoldsEachRowOnce() {
    assertThat(Arrays.stream(Allocation.shuffled(1000, random)).sorted().toArray())
        .isEqualTo(java.util.stream.IntStream.range(0, 1000).toArray());
  }
}
