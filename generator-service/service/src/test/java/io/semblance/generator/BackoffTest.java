package io.semblance.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class BackoffTest {

  @Test
  void pauseDoublesUpToFiveMinutes() {
    Backoff<Void> backoff = new Backoff<>(Duration.ofSeconds(3));

    assertThat(backoff.pause(0)).hasSeconds(3);
    assertThat(backoff.pause(2)).hasSeconds(12);
    assertThat(backoff.pause(1000)).hasMinutes(5);
  }
}
