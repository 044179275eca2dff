package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** A moment at which a service must ask before it goes on. */
public enum DecisionPoint {
  REQUEST,
  RELEASE,
  ACCESS;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
