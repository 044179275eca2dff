package io.semblance.engine.copula;

/** For each class sums of products of scores over the rows where both variables have a code. */
final class ClassMoments {

  private final int variables;
  private final double[] weights;
  private final float[][] products;
  private final float[][] together;
  private final float[] row;
  private final float[] present;

  /**
   * @param missing whether any code may be missing
   */
  ClassMoments(int classes, int variables, boolean missing) {
    this.variables = variables;
    int pairs = variables * (variables - 1) / 2;
    this.weights = new double[classes];
    this.products = new float[classes][pairs];
    this.together = new float[missing ? classes : 0][pairs];
    this.row = new float[variables];
    this.present = new float[variables];
  }

  /**
   * Adds a row.
   *
   * @param scores by cell, and for each cell by class
   */
  void add(CellRows rows, int number, Posterior posterior, float[] scores) {
    int classes = weights.length;
    for (int i = 0; i < posterior.count(); i++) {
      int k = posterior.member(i);
      float share = posterior.share(i);
      for (int j = 0; j < variables; j++) {
        int cell = rows.cell(number, j);
        row[j] = cell < 0 ? 0 : scores[cell * classes + k];
        present[j] = cell < 0 ? 0 : 1;
      }
      weights[k] += share;
      addProducts(products[k], row, share);
      if (together.length > 0) {
        addProducts(together[k], present, share);
      }
    }
  }

  private void addProducts(float[] target, float[] values, float share) {
    int at = 0;
    for (int a = 1; a < variables; a++) {
      addScaled(target, at, values, a, share * values[a]);
      at += a;
    }
  }

  private static void addScaled(float[] target, int at, float[] values, int count, float factor) {
    if (factor == 0) {
      return;
    }
    for (int b = 0; b < count; b++) {
      target[at + b] += factor * values[b];
    }
  }

  void add(ClassMoments other) {
    for (int k = 0; k < weights.length; k++) {
      weights[k] += other.weights[k];
      addScaled(products[k], 0, other.products[k], products[k].length, 1);
      if (together.length > 0) {
        addScaled(together[k], 0, other.together[k], together[k].length, 1);
      }
    }
  }

  /** The rows of a class in which variables {@code a > b} both have a code. */
  double together(int classNumber, int a, int b) {
    return together.length == 0 ? weights[classNumber] : together[classNumber][pair(a, b)];
  }

  /** The mean product of the scores of variables {@code a > b}. */
  double mean(int classNumber, int a, int b) {
    double rows = together(classNumber, a, b);
    return rows > 0 ? products[classNumber][pair(a, b)] / rows : 0;
  }

  private static int pair(int a, int b) {
    return a * (a - 1) / 2 + b;
  }
}
