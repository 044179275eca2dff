package io.semblance.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Why a version was withdrawn. */
public enum ReasonCode {
  PRIVACY_RISK,
  QUALITY_DEFECT,
  CONSENT_WITHDRAWN,
  LICENCE,
  POLICY,
  SUPERSEDED,
  OTHER;

  /** Returns the word used in JSON and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
