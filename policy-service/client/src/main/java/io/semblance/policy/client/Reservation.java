package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A share of a source's lifetime budget set aside for one request. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Reservation(
    String reservationId,
    String sourceKey,
    String requestId,
    int attempt,
    double rho,
    double delta,
    State state,
    Instant reservedAt,
    @Nullable Instant resolvedAt) {

  /** Where a reservation stands; all but released count as spent. */
  public enum State {
    RESERVED,
    COMMITTED,
    RELEASED;

    /** Returns whether the line weighs on the lifetime budget. */
    public boolean countsAsSpent() {
      return this != RELEASED;
    }

    /** Returns the word used in JSON and SQL. */
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
