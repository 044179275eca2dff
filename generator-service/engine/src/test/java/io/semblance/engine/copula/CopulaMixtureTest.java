package io.semblance.engine.copula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.numeric.RandomSource;
import java.util.List;
import org.junit.jupiter.api.Test;

class CopulaMixtureTest {

  private static final int ROWS = 10_000;
  private static final int[] ORDER = {0, 1, 2};

  /** Codes 0 and 2 of the first variable go with 1 of the second: no one copula has that. */
  private static final CopulaMixture HORSESHOE =
      CopulaMixture.of(
          List.of(
              new WeightedCopula(.25, copula(new double[] {1, 0, 0}, new double[] {0, 1, 0})),
              new WeightedCopula(.25, copula(new double[] {0, 0, 1}, new double[] {0, 1, 0})),
              new WeightedCopula(.5, copula(new double[] {0, 1, 0}, new double[] {1, 0, 1}))));

  @Test
  void everyClassGivesItsShareOfRows() {
    int[][] codes = HORSESHOE.sample(ROWS, RandomSource.seeded(3).streams().next());

    assertThat(count(codes, 0, 1)).isBetween(ROWS / 4 - 1, ROWS / 4 + 1);
    assertThat(count(codes, 2, 1)).isBetween(ROWS / 4 - 1, ROWS / 4 + 1);
    assertThat(count(codes, 1, 0) + count(codes, 1, 2)).isBetween(ROWS / 2 - 1, ROWS / 2 + 1);
  }

  @Test
  void rowsComeInRandomOrder() {
    int[][] codes = HORSESHOE.sample(ROWS, RandomSource.seeded(3).streams().next());

    int sameAsNext = 0;
    for (int row = 1; row < ROWS; row++) {
      sameAsNext += codes[0][row] == codes[0][row - 1] ? 1 : 0;
    }
    // expected 3750 with a standard deviation below 50: five of them
    assertThat(sameAsNext).isBetween(3500, 4000);
  }

  @Test
  void fewRowsComeFromAllClassesInTurn() {
    int[] firsts = new int[3];
    RandomSource.Streams streams = RandomSource.seeded(4).streams();
    for (int i = 0; i < 400; i++) {
      firsts[HORSESHOE.sample(1, streams.next())[0][0]]++;
    }

    // binomial with n = 400: six standard deviations
    assertThat(firsts[1]).isBetween(140, 260);
    assertThat(firsts[0]).isBetween(48, 152);
  }

  @Test
  void isRebuiltFromPlainValues() {
    CopulaMixture rebuilt =
        CopulaMixture.of(
            HORSESHOE.classes().stream()
                .map(part -> new WeightedCopula(part.weight(), rebuilt(part.copula())))
                .toList());

    assertThat(rebuilt.sample(100, RandomSource.seeded(1).streams().next()))
        .isDeepEqualTo(HORSESHOE.sample(100, RandomSource.seeded(1).streams().next()));
  }

  @Test
  void refusesWeightsThatDoNotAddUp() {
    WeightedCopula half = HORSESHOE.classes().get(2);

    assertThatThrownBy(() -> CopulaMixture.of(List.of(half)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("0.5");
    assertThatThrownBy(() -> CopulaMixture.of(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new WeightedCopula(Double.NaN, half.copula()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GaussianCopula rebuilt(GaussianCopula copula) {
    return new GaussianCopula(
        copula.marginals().stream()
            .map(m -> (EmpiricalMarginal) m)
            .map(m -> EmpiricalMarginal.ofCumulative(m.codes(), m.cumulative()))
            .toList(),
        CorrelationMatrix.of(copula.correlation().toArray()));
  }

  private static GaussianCopula copula(double[] first, double[] second) {
    return new GaussianCopula(
        List.of(EmpiricalMarginal.of(first, ORDER), EmpiricalMarginal.of(second, ORDER)),
        CorrelationMatrix.identity(2));
  }

  private static int count(int[][] codes, int first, int second) {
    int count = 0;
    for (int row = 0; row < codes[0].length; row++) {
      count += codes[0][row] == first && codes[1][row] == second ? 1 : 0;
    }
    return count;
  }
}
