package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a rule was met, was not met, or lacked the fact it needs. */
public enum FindingStatus {
  PASS,
  FAIL,
  MISSING;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
