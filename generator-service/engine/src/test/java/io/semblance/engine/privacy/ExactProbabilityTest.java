package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigInteger;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Every mechanism's probabilities, by trying all draws; no statistics. */
class ExactProbabilityTest {

  private static final double REMAINDER = 1e-6;
  private static final String REJECTED = "rejected";

  @Test
  void coinsOfExponentialProbabilityHaveIt() {
    for (int[] gamma : new int[][] {{0, 1}, {1, 3}, {1, 1}, {7, 4}, {5, 1}}) {
      DecisionTree tree =
          DecisionTree.ofCoins(
              uniforms ->
                  uniforms.bernoulliExp(BigInteger.valueOf(gamma[0]), BigInteger.valueOf(gamma[1])),
              1e-10);

      assertThat(tree.mass(true)).isCloseTo(Math.exp(-(double) gamma[0] / gamma[1]), within(2e-10));
    }
  }

  @Test
  void gaussianHasItsProbabilities() {
    // pmf ∝ exp(-x²/2σ²)
    assertIs(uniforms -> gaussian(uniforms, 1, 1), x -> Math.exp(-x * x / 2.0), 5);
    assertIs(uniforms -> gaussian(uniforms, 1, 4), x -> Math.exp(-x * x / .5), 4);
    assertIs(uniforms -> gaussian(uniforms, 101, 25), x -> Math.exp(-x * x / 8.08), 9);
  }

  @Test
  void laplaceHasItsProbabilities() {
    assertIs(uniforms -> laplace(uniforms, 1, 1), x -> Math.exp(-Math.abs(x)), 30);
    assertIs(uniforms -> laplace(uniforms, 2, 1), x -> Math.exp(-Math.abs(x) / 2.0), 50);
    assertIs(uniforms -> laplace(uniforms, 3, 2), x -> Math.exp(-Math.abs(x) / 1.5), 40);
  }

  @Test
  void exponentialMechanismHasItsProbabilities() {
    long[] scores = {3, 0, 5, 4};
    // epsilon = 1, sensitivity 2: exp(q/4)
    double[] weights = {Math.exp(.75), 1, Math.exp(1.25), Math.E};
    double total = weights[0] + weights[1] + weights[2] + weights[3];

    DecisionTree tree = DecisionTree.of(uniforms -> choose(uniforms, scores), 2e-3);

    for (int i = 0; i < 4; i++) {
      assertThat(tree.mass(i)).isBetween(weights[i] / total - tree.left(), weights[i] / total);
    }
  }

  @Test
  void brokenTwinsAreCaught() {
    // a variance a quarter too small, and a sign that does not reject minus zero
    assertThat(
            isWithin(
                DecisionTree.of(uniforms -> gaussian(uniforms, 3, 4), REMAINDER),
                x -> Math.exp(-x * x / 2.0),
                5))
        .isFalse();
    assertThat(
            isWithin(
                DecisionTree.of(ExactProbabilityTest::laplaceWithTwoZeros, REMAINDER),
                x -> Math.exp(-Math.abs(x)),
                30))
        .isFalse();
  }

  /** One attempt; what is rejected is an answer, too. */
  private static Object gaussian(Uniforms uniforms, long numerator, long denominator) {
    return answer(new ExactSampler(uniforms).tryGaussian(Rational.of(numerator, denominator)));
  }

  private static Object laplace(Uniforms uniforms, long t, long s) {
    return answer(
        new ExactSampler(uniforms).tryLaplace(BigInteger.valueOf(t), BigInteger.valueOf(s)));
  }

  private static Object laplaceWithTwoZeros(Uniforms uniforms) {
    Object drawn = laplace(uniforms, 1, 1);
    return drawn.equals(REJECTED) && uniforms.below(BigInteger.TWO).signum() == 0 ? 0 : drawn;
  }

  private static Object answer(@Nullable BigInteger drawn) {
    return drawn == null ? REJECTED : (Object) drawn.intValueExact();
  }

  private static Object choose(Uniforms uniforms, long[] scores) {
    Accountant accountant = new Accountant(PrivacyBudget.of(10, 1e-6));
    // nextDown in the mechanism must not take epsilon below 1
    double rho = 1.0 / 8 + 1e-9;
    return new ExponentialMechanism(accountant, uniforms).choose("best", scores, 2, rho);
  }

  private static void assertIs(
      Function<Uniforms, Object> sampler, IntToDoubleFunction weight, int reach) {
    assertThat(isWithin(DecisionTree.of(sampler, REMAINDER), weight, reach)).isTrue();
  }

  /** Whether the share of what is accepted that every answer has is its probability. */
  private static boolean isWithin(DecisionTree tree, IntToDoubleFunction weight, int reach) {
    double total = 0;
    double accepted = 1 - tree.mass(REJECTED);
    for (int x = -reach; x <= reach; x++) {
      total += weight.applyAsDouble(x);
    }
    for (int x = -reach; x <= reach; x++) {
      double probability = weight.applyAsDouble(x) / total;
      if (Math.abs(tree.mass(x) / accepted - probability) > 10 * REMAINDER) {
        return false;
      }
    }
    return true;
  }
}
