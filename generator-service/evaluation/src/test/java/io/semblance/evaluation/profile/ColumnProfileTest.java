package io.semblance.evaluation.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.profile.ColumnProfile.Bar;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ColumnProfileTest {

  @Test
  void levelsOfFewRealRowsAreNeverNamed() {
    int[] real = new int[120];
    Arrays.fill(real, 100, 109, 1);
    Arrays.fill(real, 109, 120, 2);
    int[] synthetic = new int[50];
    synthetic[0] = 1;
    synthetic[1] = 3;

    ColumnProfile profile =
        ColumnProfile.of(
            new AlignedColumn.Discrete(
                "c", List.of("many", "nine", "eleven", "unseen"), List.of(real, synthetic)));

    assertThat(profile.bars())
        .extracting(Bar::label)
        .containsExactly("many", "eleven", "other levels");
    assertThat(profile.bars().get(2).synthetic()).isCloseTo(.04, within(1e-12));
  }

  @Test
  void everyBarOfNumbersStandsForManyRealRows() {
    SplittableRandom random = new SplittableRandom(7);
    double[] real = new double[1_000];
    Arrays.setAll(real, i -> Math.exp(4 * random.nextDouble() * random.nextDouble()) * 1_000);
    real[17] = 123_456_789.123;

    ColumnProfile profile = profile(real, false);

    assertThat(profile.bars()).hasSizeGreaterThan(5);
    assertThat(profile.bars())
        .allSatisfy(bar -> assertThat(bar.real() * 1_000).isGreaterThanOrEqualTo(9.999));
    assertThat(profile.bars()).noneSatisfy(bar -> assertThat(bar.label()).contains("123456789"));
    assertThat(profile.bars().stream().mapToDouble(Bar::real).sum()).isCloseTo(1, within(1e-9));
    assertThat(profile.bars().stream().mapToDouble(Bar::synthetic).sum())
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void breaksAreRoundNumbers() {
    double[] real = new double[500];
    Arrays.setAll(real, i -> i * .3713);

    assertThat(profile(real, false).bars())
        .extracting(Bar::label)
        .contains("below 10", "10 to below 20");
  }

  @Test
  void datesBreakAtDays() {
    double[] real = new double[500];
    Arrays.setAll(real, i -> (i + 19_000) * 86_400e6);

    assertThat(profile(real, true).bars().get(0).label()).matches("below \\d{4}-\\d\\d-\\d\\d");
  }

  @Test
  void fewValuesAreNotDrawnApart() {
    double[] real = new double[50];
    Arrays.fill(real, Double.NaN);
    real[0] = 77;

    assertThat(profile(real, false).bars())
        .extracting(Bar::label)
        .containsExactly("any value", "missing");
  }

  @Test
  void constantAndExtremeColumnsAreDrawn() {
    double[] extreme = new double[100];
    Arrays.setAll(extreme, i -> i % 2 == 0 ? 1e308 : -1e308);

    assertThat(profile(new double[100], false).bars()).hasSize(1);
    assertThat(profile(extreme, false).bars()).isNotEmpty();
  }

  private static ColumnProfile profile(double[] values, boolean instants) {
    return ColumnProfile.of(new AlignedColumn.Continuous("c", instants, List.of(values, values)));
  }
}
