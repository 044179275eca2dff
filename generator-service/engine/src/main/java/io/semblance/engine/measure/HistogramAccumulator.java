package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.NoisyVector;
import io.semblance.engine.privacy.Sensitivity;

/**
 * An opaque, mergeable tally of every column's values, the missing ones in a cell of their own.
 *
 * <p>Privacy: a row adds one to one cell of each column, so the l2 sensitivity is the root of the
 * number of columns.
 */
public final class HistogramAccumulator {

  private final HistogramLayout layout;
  private final long[] counts;

  public HistogramAccumulator(HistogramLayout layout) {
    this.layout = layout;
    this.counts = new long[layout.cells()];
  }

  /** Counts one row. */
  public void add(CodedTable table, int row) {
    for (int h = 0; h < layout.histograms(); h++) {
      counts[layout.cell(h, table, row)]++;
    }
  }

  /** Takes over what another accumulator of the same layout counted. */
  public void combine(HistogramAccumulator other) {
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
  }

  /** Pays for and releases all counts. */
  public NoisyVector release(GaussianMechanism mechanism, double rho) {
    return mechanism.release(
        "one-way marginals of " + layout.histograms() + " columns",
        counts.clone(),
        Sensitivity.ofHistograms(layout.histograms()),
        rho);
  }
}
