package io.semblance.policy;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test, which a test may move. */
@Singleton
public final class MovedClock extends Clock {

  private static volatile Duration offset = Duration.ZERO;

  static void by(Duration jump) {
    offset = jump;
  }

  @Produces
  @Singleton
  @Alternative
  @Priority(1)
  static Clock clock() {
    return new MovedClock();
  }

  @Override
  public Instant instant() {
    return Instant.now().plus(offset);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
