package io.semblance.engine.coding;

import io.semblance.engine.table.ColumnValues;

/** How the values of one column become codes 0 to {@code levels() - 1}. */
public sealed interface Coding permits BinCoding, LevelCoding {

  int levels();

  /** The code of each value; -1 where it is missing or has none. */
  int[] encode(ColumnValues values);

  /** Whether the order of the codes means nothing. */
  boolean isNominal();

  /** Whether every code stands for a single value. */
  boolean isDiscrete();
}
