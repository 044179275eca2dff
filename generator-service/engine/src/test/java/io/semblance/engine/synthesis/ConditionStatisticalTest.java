package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.copula.CopulaMixture;
import io.semblance.engine.copula.EmpiricalMarginal;
import io.semblance.engine.copula.GaussianCopula;
import io.semblance.engine.copula.WeightedCopula;
import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.numeric.RandomSource;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Conditional samples against those rows of an unconditional sample that happen to satisfy the
 * conditions, cell by cell of all variables. χ² with at most 63 degrees of freedom exceeds 140 with
 * a probability of 1e-7; candidates that are drawn again make it at most a quarter larger.
 */
class ConditionStatisticalTest {

  private static final double LIMIT = 140 * 1.25;
  private static final int ROWS = 20_000;
  private static final boolean[] LOW = {true, true, false, false};
  private static final boolean[] ENDS = {true, false, false, true};

  @Test
  void oneConditionGivesTheConditionalLaw() {
    List<FixedTerm> terms = List.of(FixedTerm.ofCodes(0, LOW));

    assertThat(chiSquare(sampler(), sampler(), terms)).isLessThan(LIMIT);
  }

  @Test
  void severalConditionsGiveTheConditionalLaw() {
    List<FixedTerm> terms = List.of(FixedTerm.ofCodes(0, LOW), FixedTerm.ofCodes(1, ENDS));

    assertThat(chiSquare(sampler(), sampler(), terms)).isLessThan(LIMIT);
  }

  @Test
  void probabilityIsTheShareOfRows() {
    List<FixedTerm> terms = List.of(FixedTerm.ofCodes(0, LOW), FixedTerm.ofCodes(1, ENDS));
    int[] counts = filtered(sampler(), terms, 7);

    double share = total(counts) / (double) (8 * ROWS);

    // the standard deviation of the share is below .001
    assertThat(
            Math.abs(
                new ConditionalSampler(
                            sampler(), terms, 0, true, ConditionalSampler.Effort.MANY_ROWS)
                        .probability()
                    - share))
        .isLessThan(.006);
  }

  @Test
  void brokenTwinsAreCaught() {
    List<FixedTerm> terms = List.of(FixedTerm.ofCodes(0, LOW), FixedTerm.ofCodes(1, ENDS));

    assertThat(chiSquare(sampler(), independentTwin(), terms)).isGreaterThan(2 * LIMIT);
    assertThat(chiSquare(sampler(), evenlyWeightedTwin(), terms)).isGreaterThan(2 * LIMIT);
  }

  private static double chiSquare(
      CodeSampler model, CodeSampler conditioned, List<FixedTerm> terms) {
    int[] expected = filtered(model, terms, 11);
    int[] drawn = new int[64];
    var sampler =
        new ConditionalSampler(conditioned, terms, 0, true, ConditionalSampler.Effort.MANY_ROWS);
    count(sampler.sample(ROWS, RandomSource.seeded(12).streams().next()).codes(), terms, drawn);
    assertThat(total(drawn)).isEqualTo(ROWS);
    double ratio = Math.sqrt((double) total(expected) / ROWS);
    double sum = 0;
    for (int cell = 0; cell < 64; cell++) {
      if (expected[cell] + drawn[cell] > 0) {
        double difference = expected[cell] / ratio - drawn[cell] * ratio;
        sum += difference * difference / (expected[cell] + drawn[cell]);
      }
    }
    return sum;
  }

  private static int[] filtered(CodeSampler model, List<FixedTerm> terms, long seed) {
    int[] counts = new int[64];
    RandomSource.Streams streams = RandomSource.seeded(seed).streams();
    for (int block = 0; block < 8; block++) {
      count(model.sampleIndependent(ROWS, streams.next()), terms, counts);
    }
    return counts;
  }

  private static void count(int[][] codes, List<FixedTerm> terms, int[] counts) {
    for (int row = 0; row < codes[0].length; row++) {
      int at = row;
      if (terms.stream().allMatch(term -> term.weights()[codes[term.variable()][at]] > 0)) {
        counts[codes[0][row] * 16 + codes[1][row] * 4 + codes[2][row]]++;
      }
    }
  }

  private static int total(int[] counts) {
    return java.util.Arrays.stream(counts).sum();
  }

  private static CodeSampler sampler() {
    return sampler(.3, .6, -.5);
  }

  /** Conditions each variable, but draws the others as if nothing depended on anything. */
  private static CodeSampler independentTwin() {
    return sampler(.3, 0, 0);
  }

  /** Takes its classes for equally likely. */
  private static CodeSampler evenlyWeightedTwin() {
    return sampler(.5, .6, -.5);
  }

  private static CodeSampler sampler(double weight, double first, double second) {
    return new CodeSampler(
        CopulaMixture.of(
            List.of(
                new WeightedCopula(weight, copula(first, new double[] {1, 2, 3, 4})),
                new WeightedCopula(1 - weight, copula(second, new double[] {4, 3, 2, 1})))),
        new int[] {0, 1, 2},
        List.of());
  }

  private static GaussianCopula copula(double rho, double[] weights) {
    EmpiricalMarginal marginal = EmpiricalMarginal.of(weights, new int[] {0, 1, 2, 3});
    return new GaussianCopula(
        List.of(marginal, marginal, marginal),
        CorrelationMatrix.of(new double[][] {{1, rho, rho / 2}, {rho, 1, rho}, {rho / 2, rho, 1}}));
  }
}
