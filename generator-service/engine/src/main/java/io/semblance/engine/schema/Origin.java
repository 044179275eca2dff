package io.semblance.engine.schema;

/** Who vouches for a property of a column: a person, or the rows themselves. */
public enum Origin {
  /** A person said so; it is public knowledge and costs no privacy budget. */
  DECLARED,
  /** It was read off the rows, so using it under a budget would reveal something about them. */
  INFERRED
}
