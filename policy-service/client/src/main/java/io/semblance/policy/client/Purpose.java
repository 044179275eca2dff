package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * The use that a request declares and an access is checked against; the prohibited ones may be
 * sent, and are refused by rule.
 */
public enum Purpose {
  SOFTWARE_TESTING,
  EDUCATION,
  ANALYTICS,
  RESEARCH,
  MODEL_TRAINING,
  MODEL_EVALUATION,
  PRODUCT_DEMO,
  RE_IDENTIFICATION,
  IMPERSONATION,
  DECEPTION,
  EVIDENCE_FABRICATION,
  OTHER;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
