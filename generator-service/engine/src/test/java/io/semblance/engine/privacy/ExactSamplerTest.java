package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExactSamplerTest {

  @Test
  void belowTakesEveryValueOnceAndRejectsTheRest() {
    // three bits for a bound of 6: 6 and 7 are drawn again
    Uniforms uniforms = bits(6, 7, 3);

    assertThat(uniforms.below(BigInteger.valueOf(6))).isEqualTo(3);
    for (int i = 0; i < 6; i++) {
      assertThat(bits(i).below(BigInteger.valueOf(6))).isEqualTo(i);
    }
  }

  @Test
  void bernoulliIsTrueForExactlyItsShareOfDraws() {
    int hits = 0;
    for (int drawn = 0; drawn < 7; drawn++) {
      hits += bits(drawn).bernoulli(BigInteger.valueOf(3), BigInteger.valueOf(7)) ? 1 : 0;
    }

    assertThat(hits).isEqualTo(3);
  }

  @Test
  void bernoulliExpFollowsTheParityOfItsRun() {
    // gamma = 1: A_1 is always true (one value), then A_2 of two values, A_3 of three; gamma's
    // fraction 0 comes last
    assertThat(bits(0, 1).bernoulliExp(BigInteger.ONE, BigInteger.ONE)).isFalse();
    assertThat(bits(0, 0, 1, 0).bernoulliExp(BigInteger.ONE, BigInteger.ONE)).isTrue();
    assertThat(bits(0, 0, 0, 1).bernoulliExp(BigInteger.ONE, BigInteger.ONE)).isFalse();
    // gamma = 0: A_1 is never true, so that k stays 1
    assertThat(bits(0).bernoulliExp(BigInteger.ZERO, BigInteger.TWO)).isTrue();
  }

  @Test
  void laplaceRejectsMinusZero() {
    // t = 1: magnitude 0 (first success of exp(-1) fails), sign -, again: magnitude 0, sign +
    ExactSampler sampler = scripted(0, 0, 0, 1, 1, 0, 0, 0, 1, 0);

    assertThat(sampler.laplace(Rational.of(1, 1))).isZero();
  }

  @Test
  void refusesAVarianceOfZero() {
    assertThatThrownBy(() -> scripted(0).gaussian(Rational.of(0, 1)))
        .hasMessageContaining("variance must be above 0");
  }

  @Test
  void varianceIsRoundedUp() {
    assertThat(Rational.atLeast(1.5).toDouble()).isEqualTo(1.5);
    assertThat(Rational.atLeast(1.0001).toDouble()).isGreaterThanOrEqualTo(1.0001);
  }

  private static ExactSampler scripted(int... draws) {
    return new ExactSampler(bits(draws));
  }

  private static Uniforms bits(int... draws) {
    Deque<BigInteger> script = new ArrayDeque<>();
    for (int draw : draws) {
      script.add(BigInteger.valueOf(draw));
    }
    return Uniforms.of(
        count -> {
          BigInteger next = script.remove();
          assertThat(next.bitLength()).isLessThanOrEqualTo(count);
          return next;
        });
  }

  @Test
  void ratioMustBeAQuotient() {
    for (List<Long> bad : List.of(List.of(1L, 0L), List.of(-1L, 1L), List.of(1L, -1L))) {
      assertThatThrownBy(() -> Rational.of(bad.get(0), bad.get(1)))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }
}
