package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.NoisyVector;
import io.semblance.engine.privacy.Sensitivity;

/**
 * An opaque, mergeable tally of the scores of anchor columns by the level of nominal columns, from
 * which an order of the levels follows.
 *
 * <p>Privacy: a row of anchor scores has a squared norm of at most c and is added to one line of
 * each nominal column, so the squared l2 sensitivity is at most c times their number.
 */
public final class LevelScoreAccumulator {

  private final ScoreTable anchors;
  private final int[] nominals;
  private final int[] offsets;
  private final long[] sums;
  private final long[] row;

  /**
   * @param nominals the variables of the nominal columns
   * @param levels how many codes each of them has
   */
  public LevelScoreAccumulator(ScoreTable anchors, int[] nominals, int[] levels) {
    this.anchors = anchors;
    this.nominals = nominals.clone();
    this.offsets = new int[nominals.length];
    int lines = 0;
    for (int i = 0; i < nominals.length; i++) {
      offsets[i] = lines * anchors.size();
      lines += levels[i];
    }
    this.sums = new long[lines * anchors.size()];
    this.row = new long[anchors.size()];
  }

  /** Adds one row. */
  public void add(CodedTable table, int position) {
    anchors.fill(row, table, position);
    for (int i = 0; i < nominals.length; i++) {
      int code = table.variable(nominals[i]).code(position);
      if (code >= 0) {
        int line = offsets[i] + code * row.length;
        for (int a = 0; a < row.length; a++) {
          sums[line + a] += row[a];
        }
      }
    }
  }

  /** Takes over what another accumulator of the same columns tallied. */
  public void combine(LevelScoreAccumulator other) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
  }

  /** Pays for and releases the sums: for each nominal column its levels, for each level anchors. */
  public NoisyVector release(GaussianMechanism mechanism, double rho) {
    return mechanism.release(
        "order of the levels of " + nominals.length + " nominal columns",
        sums.clone(),
        Sensitivity.ofLines(nominals.length, anchors.squaredNorm()),
        rho);
  }
}
