package io.semblance.engine.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.NumericFormat;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SlicesTest {

  private static final BinCoding TENTHS = learnt(NumericFormat.ofDecimals(1));
  private static final BinCoding FLOATING = learnt(NumericFormat.floating());

  @Test
  void sharesGiveAdmittedValuesOnly() {
    Random random = new Random(2);
    for (BinCoding bins : new BinCoding[] {TENTHS, FLOATING}) {
      for (int i = 0; i < 50; i++) {
        double a = bins.format().snap(40 * random.nextDouble());
        double b = bins.format().snap(a + 10 * random.nextDouble());
        Intervals admitted = Intervals.of(a, b);
        Slices slices = Slices.of(bins, admitted);

        for (int code = 0; code < bins.levels(); code++) {
          for (double u = 0; u < 1 && slices.weights()[code] > 0; u += .01) {
            double value = bins.number(code, slices.share(code, u));

            assertThat(value).isBetween(a, b);
          }
        }
      }
    }
  }

  @Test
  void weightIsTheProbabilityInsideABin() {
    Random random = new Random(3);
    Slices slices = Slices.of(TENTHS, Intervals.of(9.5, 14.2));
    double[] weights = slices.weights();

    for (int code = 0; code < weights.length; code++) {
      int inside = 0;
      for (int i = 0; i < 20_000; i++) {
        double value = TENTHS.number(code, random.nextDouble());
        inside += value >= 9.5 && value <= 14.2 ? 1 : 0;
      }
      assertThat(weights[code]).isCloseTo(inside / 20_000.0, within(.02));
    }
  }

  @Test
  void severalValuesOfOneBinShareIt() {
    BinCoding whole = BinCoding.grid(new Bounds(0, 99), NumericFormat.integer(), 1, 1);
    Slices slices = Slices.of(whole, Intervals.points(new double[] {70, 3, 3}));

    assertThat(slices.weights()[0]).isCloseTo(.02, within(1e-9));
    assertThat(whole.number(0, slices.share(0, .2))).isEqualTo(3);
    assertThat(whole.number(0, slices.share(0, .8))).isEqualTo(70);
  }

  @Test
  void aPointOfAFloatingColumnIsNarrowButPossible() {
    double inside = FLOATING.number(5, .5);

    assertThat(Slices.of(FLOATING, Intervals.of(inside, inside)).isEmpty()).isFalse();
    assertThat(Slices.of(FLOATING, Intervals.of(1e9, 1e9)).isEmpty()).isTrue();
  }

  @Test
  void functionsMoveTheSlices() {
    Slices moved = Slices.of(TENTHS, Intervals.of(100, 105), x -> x + 90);
    Slices plain = Slices.of(TENTHS, Intervals.of(10, 15));

    assertThat(moved.weights()).containsExactly(plain.weights(), within(1e-9));
  }

  private static BinCoding learnt(NumericFormat format) {
    Random random = new Random(1);
    double[] values = new double[3000];
    Arrays.setAll(
        values, i -> format.snap(i % 5 == 0 ? 12 : 50 * Math.pow(random.nextDouble(), 2)));
    Arrays.sort(values);
    return new BinLearner(values, 12, 5, Optional.empty()).learn(format, 1);
  }
}
