package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedTables;

/**
 * The rows of aligned tables as points whose parts of a Gower distance are min(|x - y|, 1).
 *
 * <p>Privacy: holds rows.
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record ScaledRows(double[][] columns, int rows) {

  /** The rows of one table, numbers by the joint range of all tables. */
  static ScaledRows of(AlignedTables tables, int table) {
    int[] all = {0, 1, 2};
    double[][] columns = new double[tables.columns().size()][];
    for (int c = 0; c < columns.length; c++) {
      columns[c] =
          NearestDistances.Scale.of(tables.columns().get(c), all)
              .apply(tables.columns().get(c), table);
    }
    return new ScaledRows(columns, tables.rows(table));
  }

  double apart(int column, double value, int row) {
    return Math.min(Math.abs(columns[column][row] - value), 1.0);
  }

  /** The first of the rows that are nearest to a row of another table in some columns. */
  int nearest(ScaledRows other, int row, int[] among) {
    int nearest = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int candidate = 0; candidate < rows; candidate++) {
      double sum = 0;
      for (int i = 0; i < among.length && sum < best; i++) {
        sum += apart(among[i], other.columns[among[i]][row], candidate);
      }
      if (sum < best) {
        best = sum;
        nearest = candidate;
      }
    }
    return nearest;
  }
}
