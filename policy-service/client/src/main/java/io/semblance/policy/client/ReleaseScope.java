package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The circle of people who may receive a release, from the narrowest to the widest. */
public enum ReleaseScope {
  INTERNAL_TEAM,
  INTERNAL_ORG,
  PARTNER,
  REGISTERED,
  PUBLIC;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
