package io.semblance.engine.schema;

/** What the synthetic values of an identifier look like; real ones are neither learnt nor held. */
public enum IdentifierForm {
  /** 1, 2, 3, … */
  SEQUENCE,
  /** A random UUID. */
  UUID,
  /** The column's name and a running number. */
  TEXT
}
