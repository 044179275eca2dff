package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The people whom the rows of a source are about. */
public enum Subjects {
  NONE,
  ADULTS,
  EMPLOYEES,
  STUDENTS,
  PATIENTS,
  CHILDREN;

  /** Returns the word used in JSON, Rego and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }
}
