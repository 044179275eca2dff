package io.semblance.generator.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CoinTest {

  private static final int TOSSES = 20_000;

  @Test
  void seededCoinFallsTheSameWayAgain() {
    Coin one = Coin.seeded(7, 0.2);
    Coin other = Coin.seeded(7, 0.2);

    assertThat(IntStream.range(0, 100).mapToObj(i -> one.holdsOut()))
        .containsExactlyElementsOf(
            IntStream.range(0, 100).mapToObj(i -> other.holdsOut()).toList());
  }

  @Test
  void recordedCoinFallsAsOneFell() {
    BitSet heldOut = new BitSet();
    heldOut.set(1);

    Coin coin = Coin.recorded(heldOut);

    assertThat(IntStream.range(0, 3).mapToObj(i -> coin.holdsOut()))
        .containsExactly(false, true, false);
  }

  @Test
  void secureCoinHoldsOutTheShareItShould() {
    Coin coin = Coin.secure(0.2);

    long heldOut = IntStream.range(0, TOSSES).filter(i -> coin.holdsOut()).count();

    // 7 standard deviations: a false alarm once in 10^11 runs
    assertThat(heldOut / (double) TOSSES).isCloseTo(0.2, within(0.02));
  }
}
