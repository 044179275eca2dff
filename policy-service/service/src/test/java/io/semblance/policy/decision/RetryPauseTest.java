package io.semblance.policy.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetryPauseTest {

  private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

  private final RetryPause pause = new RetryPause(Duration.ofSeconds(2), Duration.ofSeconds(5));

  @Test
  void doublesWithEachFailureUpToTheLongest() {
    assertThat(pause.failed(NOW)).isEqualTo(Duration.ofSeconds(2));
    assertThat(pause.isOver(NOW.plusMillis(1999))).isFalse();
    assertThat(pause.isOver(NOW.plusSeconds(2))).isTrue();
    assertThat(pause.failed(NOW)).isEqualTo(Duration.ofSeconds(4));
    assertThat(pause.failed(NOW)).isEqualTo(Duration.ofSeconds(5));
  }

  @Test
  void aSuccessEndsIt() {
    pause.failed(NOW);
    pause.failed(NOW);

    pause.ended();

    assertThat(pause.isOver(NOW)).isTrue();
    assertThat(pause.failed(NOW)).isEqualTo(Duration.ofSeconds(2));
  }
}
