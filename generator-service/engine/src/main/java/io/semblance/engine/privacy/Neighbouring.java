package io.semblance.engine.privacy;

/** By what two neighbouring tables differ. */
public enum Neighbouring {
  /** One privacy unit is in one table and not in the other; the number of rows is private. */
  ADD_REMOVE,
  /** One privacy unit has other values; how many units there are is public. */
  REPLACE_ONE
}
