package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;

/**
 * Whole-number scores of the codes of some variables, and a bound on the norm of a row of them.
 *
 * <p>Privacy: depends on declared and noisy values alone; {@link #fill} reads one row and keeps its
 * squared norm at or below the bound, whatever the row holds.
 */
public final class ScoreTable {

  /** Scores are multiples of 1/256. */
  public static final int UNIT = 256;

  /** No score is further from 0 than three standard deviations. */
  private static final double CLAMP = 3;

  private final int[] variables;
  private final int[][] scores;
  private final long norm;

  /**
   * @param variables the scored variables
   * @param scores of the codes of each of them
   * @param norm the greatest norm of a row, in standard deviations
   */
  public ScoreTable(int[] variables, double[][] scores, double norm) {
    this.variables = variables.clone();
    this.scores = new int[scores.length][];
    for (int v = 0; v < scores.length; v++) {
      this.scores[v] = new int[scores[v].length];
      for (int code = 0; code < scores[v].length; code++) {
        double clamped = Math.max(-CLAMP, Math.min(CLAMP, scores[v][code]));
        this.scores[v][code] = (int) Math.rint(clamped * UNIT);
      }
    }
    this.norm = (long) Math.ceil(norm * UNIT);
  }

  public int size() {
    return variables.length;
  }

  /** The score of a code as it is used, in standard deviations. */
  public double score(int position, int code) {
    return scores[position][code] / (double) UNIT;
  }

  /** The score of a code in units. */
  public int units(int position, int code) {
    return scores[position][code];
  }

  /** The greatest squared norm of a row, in units. */
  long squaredNorm() {
    return norm * norm;
  }

  /** The scores of one row, 0 for a missing code, shortened to the norm. */
  void fill(long[] target, CodedTable table, int row) {
    for (int v = 0; v < variables.length; v++) {
      int code = table.variable(variables[v]).code(row);
      target[v] = code < 0 ? 0 : scores[v][code];
    }
    shorten(target);
  }

  /** Shortens a row of scores to the norm, towards 0 in each of them; false where it is within. */
  public boolean shorten(long[] row) {
    long squares = 0;
    for (long score : row) {
      squares += score * score;
    }
    if (squares <= squaredNorm()) {
      return false;
    }
    long length = rootRoundedUp(squares);
    for (int v = 0; v < row.length; v++) {
      row[v] = row[v] * norm / length;
    }
    return true;
  }

  private static long rootRoundedUp(long square) {
    long root = (long) Math.sqrt((double) square);
    while (root * root < square) {
      root++;
    }
    return root;
  }
}
