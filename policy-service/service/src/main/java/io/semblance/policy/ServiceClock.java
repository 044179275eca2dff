package io.semblance.policy;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The one clock of the service, so that time is an input everywhere else. */
@Singleton
public final class ServiceClock {

  @Produces
  @Singleton
  Clock clock() {
    return Clock.systemUTC();
  }
}
