package io.semblance.engine.copula;

import io.semblance.engine.coding.CodedTable;

/**
 * Rows of codes as cells: the codes of all variables numbered through, variable by variable.
 *
 * <p>Privacy: holds rows.
 */
final class CellRows {

  private final int rows;
  private final int variables;
  private final int[] cells;

  private CellRows(int rows, int variables, int[] cells) {
    this.rows = rows;
    this.variables = variables;
    this.cells = cells;
  }

  /** The rows from {@code from} to before {@code to}. */
  static CellRows between(CodedTable table, CellLayout layout, int from, int to) {
    int size = layout.variables();
    int[] cells = new int[(to - from) * size];
    for (int j = 0; j < size; j++) {
      CodedTable.Variable variable = table.variable(j);
      int first = layout.first(j);
      for (int row = from, at = j; row < to; row++, at += size) {
        int code = variable.code(row);
        cells[at] = code < 0 ? -1 : first + code;
      }
    }
    return new CellRows(to - from, size, cells);
  }

  /** Chosen rows. */
  static CellRows of(CodedTable table, CellLayout layout, int[] rows) {
    int size = layout.variables();
    int[] cells = new int[rows.length * size];
    for (int j = 0; j < size; j++) {
      CodedTable.Variable variable = table.variable(j);
      int first = layout.first(j);
      for (int i = 0, at = j; i < rows.length; i++, at += size) {
        int code = variable.code(rows[i]);
        cells[at] = code < 0 ? -1 : first + code;
      }
    }
    return new CellRows(rows.length, size, cells);
  }

  int rows() {
    return rows;
  }

  int variables() {
    return variables;
  }

  /** The cell of a variable's code in a row; -1 where it has none. */
  int cell(int row, int variable) {
    return cells[row * variables + variable];
  }
}
