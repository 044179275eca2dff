package io.semblance.catalog.dataset;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a version can be had. */
public enum VersionStatus {
  PUBLISHED,
  WITHDRAWN;

  /** Returns the word used in JSON and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
