package io.semblance.engine.coding;

import java.util.HashMap;
import java.util.Map;

/** Numbers, or microseconds of instants, by name of column; NaN where one is missing. */
final class Scalars {

  private final int rows;
  private final Map<String, double[]> columns = new HashMap<>();

  Scalars(int rows) {
    this.rows = rows;
  }

  int rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** The scalars of a column, which is there. */
  double[] get(String column) {
    double[] values = columns.get(column);
    if (values == null) {
      throw new IllegalStateException("no scalars of column '" + column + "'");
    }
    return values;
  }

  void put(String column, double[] values) {
    columns.put(column, values);
  }
}
