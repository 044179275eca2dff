package io.semblance.engine.measure;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.NoisyVector;
import io.semblance.engine.table.Table;

/**
 * The rows of a private fit, shut away: they are only ever added to accumulators, whose release is
 * paid for.
 *
 * <p>Privacy: every method pays for what it returns; none raises what depends on rows.
 */
public final class PrivateRows {

  private final CodedTable codes;

  private PrivateRows(CodedTable codes) {
    this.codes = codes;
  }

  /**
   * Shuts the rows of a table away.
   *
   * @param coding made from declarations alone
   */
  public static PrivateRows of(TableCoding coding, Table table) {
    return new PrivateRows(coding.encodeWithin(table));
  }

  /** Measures the marginals of all columns. */
  public NoisyVector histograms(HistogramLayout layout, GaussianMechanism mechanism, double rho) {
    HistogramAccumulator accumulator = new HistogramAccumulator(layout);
    for (int row = 0; row < codes.rows(); row++) {
      accumulator.add(codes, row);
    }
    return accumulator.release(mechanism, rho);
  }

  /** Measures sums into an accumulator that has tallied nothing yet. */
  public NoisyVector levelScores(
      LevelScoreAccumulator accumulator, GaussianMechanism mechanism, double rho) {
    for (int row = 0; row < codes.rows(); row++) {
      accumulator.add(codes, row);
    }
    return accumulator.release(mechanism, rho);
  }

  /** Measures the products of scores of all pairs of variables. */
  public NoisyVector moments(ScoreTable scores, GaussianMechanism mechanism, double rho) {
    MomentAccumulator accumulator = new MomentAccumulator(scores);
    for (int row = 0; row < codes.rows(); row++) {
      accumulator.add(codes, row);
    }
    return accumulator.release(mechanism, rho);
  }
}
