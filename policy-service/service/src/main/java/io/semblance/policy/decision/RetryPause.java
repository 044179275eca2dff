package io.semblance.policy.decision;

import java.time.Duration;
import java.time.Instant;

/** A pause between tries that doubles with each failure, up to the longest, until one succeeds. */
final class RetryPause {

  private final Duration first;
  private final Duration longest;
  private Duration next;
  private Instant until = Instant.MIN;

  RetryPause(Duration first, Duration longest) {
    this.first = first;
    this.longest = longest;
    this.next = first;
  }

  synchronized boolean isOver(Instant now) {
    return !now.isBefore(until);
  }

  /** Begins a pause, and returns how long it is. */
  synchronized Duration failed(Instant now) {
    Duration pause = next;
    until = now.plus(pause);
    Duration doubled = pause.multipliedBy(2);
    next = doubled.compareTo(longest) < 0 ? doubled : longest;
    return pause;
  }

  synchronized void ended() {
    next = first;
    until = Instant.MIN;
  }
}
