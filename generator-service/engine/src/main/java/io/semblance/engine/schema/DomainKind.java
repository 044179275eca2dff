package io.semblance.engine.schema;

/** The kinds of domain by the names that people use for them. */
public enum DomainKind {
  INTEGER,
  NUMERIC,
  DURATION,
  CATEGORICAL,
  ORDINAL,
  BOOLEAN,
  DATETIME,
  IDENTIFIER,
  PERSONAL_DATA,
  FREE_TEXT;

  /** Whether the engine learns the values of such a column. */
  public boolean isModelled() {
    return this != IDENTIFIER && this != PERSONAL_DATA && this != FREE_TEXT;
  }
}
