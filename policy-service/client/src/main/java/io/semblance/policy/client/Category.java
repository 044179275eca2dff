package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What synthetic data is made for: to copy, to enlarge, to simulate or to express. */
public enum Category {
  REPLICA,
  AUGMENTATION,
  SIMULATION,
  GENERATIVE_EXPRESSION;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
