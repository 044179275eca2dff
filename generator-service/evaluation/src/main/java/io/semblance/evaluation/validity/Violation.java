package io.semblance.evaluation.validity;

/** What a value can break of its column's domain. */
public enum Violation {
  /** A missing value in a column that has none. */
  MISSING,
  /** A value of another kind than the column's, or an infinite number. */
  TYPE,
  /**
   * A number with more digits behind the point than the column has, or an instant between ticks.
   */
  PRECISION,
  /** A number or an instant out of bounds. */
  BOUNDS,
  /** A level that is not listed. */
  LEVEL,
  /** A key that another row has. */
  DUPLICATE
}
