package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.NoisyVector;
import io.semblance.engine.privacy.Sensitivity;

/**
 * An opaque, mergeable tally of the products of scores of all pairs of variables.
 *
 * <p>Privacy: a row of scores has a squared norm of at most c and adds s_a s_b to each pair, so the
 * squared l2 sensitivity is at most c² (d-1)/(2d).
 */
public final class MomentAccumulator {

  private final ScoreTable scores;
  private final long[] sums;
  private final long[] row;

  /**
   * @param scores of at least two variables
   */
  public MomentAccumulator(ScoreTable scores) {
    this.scores = scores;
    this.sums = new long[scores.size() * (scores.size() - 1) / 2];
    this.row = new long[scores.size()];
  }

  /** Adds one row. */
  public void add(CodedTable table, int position) {
    scores.fill(row, table, position);
    int pair = 0;
    for (int a = 1; a < row.length; a++) {
      for (int b = 0; b < a; b++) {
        sums[pair++] += row[a] * row[b];
      }
    }
  }

  /** Takes over what another accumulator with the same scores tallied. */
  public void combine(MomentAccumulator other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  /** Pays for and releases the sums, in the order (1,0), (2,0), (2,1), …, in units squared. */
  public NoisyVector release(GaussianMechanism mechanism, double rho) {
    return mechanism.release(
        "second moments of " + scores.size() + " scores",
        sums.clone(),
        Sensitivity.ofPairProducts(scores.size(), scores.squaredNorm()),
        rho);
  }
}
