package io.semblance.engine.copula;

/**
 * A finite mixture of products: the shares of classes, and the probability of each cell in each
 * class, as logarithms.
 */
final class LatentClasses {

  private final float[] logWeights;
  private final float[] logCells;

  /**
   * @param logWeights by class
   * @param logCells by cell, and for each cell by class
   */
  LatentClasses(float[] logWeights, float[] logCells) {
    this.logWeights = logWeights;
    this.logCells = logCells;
  }

  int size() {
    return logWeights.length;
  }

  float logCell(int cell, int classNumber) {
    return logCells[cell * logWeights.length + classNumber];
  }

  /** For each class the log probability of a row and the class. */
  void score(CellRows rows, int row, float[] target) {
    System.arraycopy(logWeights, 0, target, 0, logWeights.length);
    addCells(rows, row, logCells, target);
  }

  /** Adds to {@code target}, by class, the entries of {@code table} for the cells of a row. */
  static void addCells(CellRows rows, int row, float[] table, float[] target) {
    int size = target.length;
    for (int j = 0; j < rows.variables(); j++) {
      int cell = rows.cell(row, j);
      if (cell >= 0) {
        add(target, table, cell * size);
      }
    }
  }

  private static void add(float[] target, float[] table, int from) {
    for (int k = 0; k < target.length; k++) {
      target[k] += table[from + k];
    }
  }
}
