package io.semblance.engine.synthesis;

import io.semblance.engine.measure.ScoreTable;
import io.semblance.engine.numeric.RandomSource;

/*
 * Rows of scores are shortened to a norm, which takes more from rows that are extreme in many
 * variables at once and so lowers their mean products. How much follows from the model: rows are
 * sampled from it, and the difference between the mean products of whole and of shortened rows is
 * added to what was measured. Repeated with the better model, this is indirect inference [1].
 *
 * [1] C. Gourieroux, A. Monfort, E. Renault, "Indirect inference", J. Appl. Econometrics 8 (1993).
 */
/**
 * What shortening rows of scores takes from their mean products.
 *
 * <p>Privacy: post-processing; samples a model made of noisy values, with a fixed seed.
 */
final class ShorteningBias {

  private static final int ROWS = 16_384;
  private static final long SEED = 1;
  private static final double SQUARE_UNIT = (double) ScoreTable.UNIT * ScoreTable.UNIT;

  private final ScoreTable table;
  private final int[] maskOf;

  /**
   * @param maskOf for each variable the one whose code 1 makes it missing, -1 where none does
   */
  ShorteningBias(ScoreTable table, int[] maskOf) {
    this.table = table;
    this.maskOf = maskOf.clone();
  }

  /** By pair, what to add to a measured mean product of a table that the sampler describes. */
  double[][] of(CodeSampler sampler) {
    int[][] codes = sampler.sample(ROWS, RandomSource.seeded(SEED).streams().next());
    int size = table.size();
    double[][] sums = new double[size][size];
    long[] whole = new long[size];
    for (int row = 0; row < ROWS; row++) {
      for (int v = 0; v < size; v++) {
        boolean missing = maskOf[v] >= 0 && codes[maskOf[v]][row] == 1;
        whole[v] = missing ? 0 : table.units(v, codes[v][row]);
      }
      long[] shortened = whole.clone();
      if (!table.shorten(shortened)) {
        continue;
      }
      for (int a = 0; a < size; a++) {
        for (int b = 0; b < a; b++) {
          sums[a][b] += whole[a] * whole[b] - shortened[a] * shortened[b];
        }
      }
    }
    for (int a = 0; a < size; a++) {
      for (int b = 0; b < a; b++) {
        sums[a][b] /= SQUARE_UNIT * ROWS;
      }
    }
    return sums;
  }
}
