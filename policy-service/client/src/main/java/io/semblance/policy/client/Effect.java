package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a rule does to the outcome when it is not met. */
public enum Effect {
  PROHIBITED,
  DENY,
  NEEDS_INFORMATION,
  NEEDS_APPROVAL,
  OBLIGATION,
  ADVICE;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
