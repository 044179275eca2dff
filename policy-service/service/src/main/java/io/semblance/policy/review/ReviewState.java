package io.semblance.policy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Where a review stands. */
public enum ReviewState {
  OPEN,
  APPROVED,
  REJECTED,
  LAPSED;

  /** Returns whether the review may go on to the other state. */
  public boolean canBecome(ReviewState next) {
    return this == OPEN || (this == APPROVED && next == LAPSED);
  }

  /** Returns the word used in JSON and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
