package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The answer of policy, from the freest to the strictest. */
public enum Outcome {
  ALLOW,
  ALLOW_WITH_OBLIGATIONS,
  NEEDS_APPROVAL,
  NEEDS_INFORMATION,
  DENY,
  PROHIBITED;

  /** Returns whether the caller may go on, once it keeps the obligations. */
  public boolean permits() {
    return this == ALLOW || this == ALLOW_WITH_OBLIGATIONS;
  }

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
