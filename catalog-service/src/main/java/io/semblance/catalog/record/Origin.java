package io.semblance.catalog.record;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether values were taken from the world, drawn from a model, or both. */
public enum Origin {
  ORGANIC,
  SYNTHETIC,
  HYBRID;

  /** Returns the word used in JSON. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
