package io.semblance.engine.copula;

/** How many rows of each class fall into each cell, and how many rows each class has. */
final class SoftCounts {

  private static final int CALIBRATIONS = 5;

  private final int classes;
  private final float[] cells;
  private final double[] rows;
  private double logLikelihood;

  SoftCounts(int classes, int cells) {
    this.classes = classes;
    this.cells = new float[classes * cells];
    this.rows = new double[classes];
  }

  int classes() {
    return classes;
  }

  /** A row that belongs to a class with the probability {@code share}. */
  void add(CellRows table, int row, int classNumber, float share) {
    rows[classNumber] += share;
    for (int j = 0; j < table.variables(); j++) {
      int cell = table.cell(row, j);
      if (cell >= 0) {
        addCell(cell, classNumber, share);
      }
    }
  }

  void addCell(int cell, int classNumber, float count) {
    cells[cell * classes + classNumber] += count;
  }

  void addLogLikelihood(double value) {
    logLikelihood += value;
  }

  /** Adds another table of counts. */
  void add(SoftCounts other) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] += other.cells[i];
    }
    for (int k = 0; k < classes; k++) {
      rows[k] += other.rows[k];
    }
    logLikelihood += other.logLikelihood;
  }

  double count(int cell, int classNumber) {
    return cells[cell * classes + classNumber];
  }

  /** How many rows a class has. */
  double rows(int classNumber) {
    return rows[classNumber];
  }

  /**
   * Scales a variable's probabilities by class so that the mixture has the variable's shares of all
   * rows that have one, which smoothing moves: a few steps of iterative proportional fitting.
   *
   * @param first the variable's first cell
   */
  void calibrate(double[][] shares, int first) {
    double[] present = new double[classes];
    for (int k = 0; k < classes; k++) {
      for (int c = 0; c < shares[k].length; c++) {
        present[k] += count(first + c, k);
      }
    }
    for (int step = 0; step < CALIBRATIONS; step++) {
      for (int c = 0; c < shares[0].length; c++) {
        double wanted = 0;
        double reached = 0;
        for (int k = 0; k < classes; k++) {
          wanted += count(first + c, k);
          reached += present[k] * shares[k][c];
        }
        for (int k = 0; k < classes && reached > 0; k++) {
          shares[k][c] *= wanted / reached;
        }
      }
      for (double[] share : shares) {
        double sum = 0;
        for (double entry : share) {
          sum += entry;
        }
        for (int c = 0; c < share.length && sum > 0; c++) {
          share[c] /= sum;
        }
      }
    }
  }

  /** The counts of some classes, in the order of their numbers. */
  SoftCounts keep(boolean[] kept, int number) {
    int size = cells.length / classes;
    SoftCounts result = new SoftCounts(number, size);
    int at = 0;
    for (int k = 0; k < classes; k++) {
      if (kept[k]) {
        result.rows[at] = rows[k];
        for (int cell = 0; cell < size; cell++) {
          result.cells[cell * number + at] = cells[cell * classes + k];
        }
        at++;
      }
    }
    result.logLikelihood = logLikelihood;
    return result;
  }

  /** The sum over rows of the logarithms of their probabilities. */
  double logLikelihood() {
    return logLikelihood;
  }
}
