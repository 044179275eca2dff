package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RandomSourceTest {

  @Test
  void sameSeedGivesTheSameStreams() {
    RandomSource.Streams first = RandomSource.seeded(42).streams();
    RandomSource.Streams second = RandomSource.seeded(42).streams();

    for (int stream = 0; stream < 3; stream++) {
      assertThat(first.next().nextLong()).isEqualTo(second.next().nextLong());
    }
  }

  @Test
  void streamsDiffer() {
    RandomSource.Streams streams = RandomSource.seeded(42).streams();

    assertThat(streams.next().nextLong()).isNotEqualTo(streams.next().nextLong());
    assertThat(RandomSource.seeded(43).streams().next().nextLong())
        .isNotEqualTo(RandomSource.seeded(42).streams().next().nextLong());
  }
}
