package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The category of a column, from harmless to directly identifying. */
public enum Sensitivity {
  NONE,
  CONFIDENTIAL,
  PERSONAL,
  FINANCIAL,
  LOCATION,
  SPECIAL_CATEGORY,
  DIRECT_IDENTIFIER;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
