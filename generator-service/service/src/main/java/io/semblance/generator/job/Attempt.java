package io.semblance.generator.job;

import java.util.UUID;

/** One try at making a candidate for a request. */
record Attempt(UUID request, int number) {

  /** Fails where a write in the name of this attempt hit no row. */
  void require(int rows) {
    if (rows != 1) {
      throw stale();
    }
  }

  StaleAttemptException stale() {
    return new StaleAttemptException("attempt " + number + " of request " + request + " is over");
  }
}
