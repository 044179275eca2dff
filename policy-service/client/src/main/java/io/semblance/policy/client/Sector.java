package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The field of life a source comes from. */
public enum Sector {
  HEALTH,
  EDUCATION,
  FINANCE,
  EMPLOYMENT,
  PUBLIC_SECTOR,
  TRANSPORT,
  OTHER;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
