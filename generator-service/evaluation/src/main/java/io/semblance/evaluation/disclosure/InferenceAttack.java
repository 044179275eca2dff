package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.disclosure.AttackRisk.Trials;
import java.util.Arrays;
import java.util.SplittableRandom;

/*
 * For each secret column the guess is its value in the synthetic row that is nearest in all other
 * columns. Sums over all columns are made once for a pair of rows, and each column is left out by
 * subtraction, so that all secrets cost as much as one.
 */
/** Somebody knows all columns of a person but one, and guesses that one. */
final class InferenceAttack {

  /** A number is guessed where it is off by no more than this share of the guess. */
  private static final double TOLERANCE = .05;

  private final AlignedTables tables;
  private final int syntheticTable;
  private final ScaledRows synthetic;

  InferenceAttack(AlignedTables tables, int syntheticTable, ScaledRows synthetic) {
    this.tables = tables;
    this.syntheticTable = syntheticTable;
    this.synthetic = synthetic;
  }

  /** Attacks every column of the rows of a table. */
  Trials[] attack(int table, ScaledRows targets) {
    int[] successes = new int[targets.columns().length];
    for (int row = 0; row < targets.rows(); row++) {
      int[] guesses = nearestWithout(targets, row);
      for (int c = 0; c < successes.length; c++) {
        successes[c] += isRight(c, table, row, guesses[c]) ? 1 : 0;
      }
    }
    return trials(targets.rows(), successes);
  }

  /** Guesses every column by a synthetic row drawn at random. */
  Trials[] guess(int table, int targets, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] successes = new int[tables.columns().size()];
    for (int row = 0; row < targets; row++) {
      int guess = random.nextInt(synthetic.rows());
      for (int c = 0; c < successes.length; c++) {
        successes[c] += isRight(c, table, row, guess) ? 1 : 0;
      }
    }
    return trials(targets, successes);
  }

  private static Trials[] trials(int attacks, int[] successes) {
    return Arrays.stream(successes)
        .mapToObj(right -> new Trials(attacks, right))
        .toArray(Trials[]::new);
  }

  /** For each column the synthetic row that is nearest in all others. */
  private int[] nearestWithout(ScaledRows targets, int row) {
    int width = targets.columns().length;
    int[] nearest = new int[width];
    double[] best = new double[width];
    double[] parts = new double[width];
    Arrays.fill(best, Double.POSITIVE_INFINITY);
    for (int candidate = 0; candidate < synthetic.rows(); candidate++) {
      double sum = 0;
      for (int c = 0; c < width; c++) {
        parts[c] = synthetic.apart(c, targets.columns()[c][row], candidate);
        sum += parts[c];
      }
      for (int c = 0; c < width; c++) {
        if (sum - parts[c] < best[c]) {
          best[c] = sum - parts[c];
          nearest[c] = candidate;
        }
      }
    }
    return nearest;
  }

  private boolean isRight(int column, int table, int row, int guess) {
    if (tables.columns().get(column) instanceof AlignedColumn.Continuous continuous) {
      double secret = continuous.tables().get(table)[row];
      double guessed = continuous.tables().get(syntheticTable)[guess];
      if (Double.isNaN(secret) || Double.isNaN(guessed)) {
        return Double.isNaN(secret) && Double.isNaN(guessed);
      }
      return Math.abs(guessed - secret) <= TOLERANCE * Math.abs(guessed);
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) tables.columns().get(column);
    return discrete.tables().get(table)[row] == discrete.tables().get(syntheticTable)[guess];
  }
}
