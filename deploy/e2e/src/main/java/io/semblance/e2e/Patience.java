package io.semblance.e2e;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/** Waiting for something that another process does in its own time, up to a bound. */
final class Patience {

  private static final Duration PAUSE = Duration.ofMillis(250);

  private Patience() {}

  /** The first value that the attempt yields. */
  static <T> T await(String what, Duration bound, Supplier<Optional<T>> attempt) {
    Instant end = Instant.now().plus(bound);
    while (Instant.now().isBefore(end)) {
      Optional<T> value = attempt.get();
      if (value.isPresent()) {
        return value.get();
      }
      pause();
    }
    throw new StoryBroken("Waited %d s in vain for %s".formatted(bound.toSeconds(), what));
  }

  private static void pause() {
    try {
      Thread.sleep(PAUSE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StoryBroken("Interrupted while waiting", e);
    }
  }
}
