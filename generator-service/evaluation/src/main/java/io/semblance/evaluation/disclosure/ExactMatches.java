package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How many synthetic rows are, in every compared column, a real row, against as many training as
 * hold-out rows. A table of few columns repeats rows by chance; copying shows in the excess.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param trainingShare of the synthetic rows that equal one of the training rows compared
 * @param holdoutShare of the synthetic rows that equal one of as many hold-out rows
 * @param training interval of {@code trainingShare}
 * @param holdout interval of {@code holdoutShare}
 */
public record ExactMatches(
    double trainingShare, double holdoutShare, Interval training, Interval holdout) {

  /** What training rows are matched more often than rows that were never seen. */
  public double excess() {
    return trainingShare - holdoutShare;
  }

  /** Table 0 holds training rows, 1 as many hold-out rows, 2 the synthetic ones. */
  static ExactMatches of(AlignedTables tables) {
    Fingerprint[] synthetic = fingerprints(tables, 2);
    long fromTraining = matches(synthetic, fingerprints(tables, 0));
    long fromHoldout = matches(synthetic, fingerprints(tables, 1));
    int rows = synthetic.length;
    return new ExactMatches(
        rows == 0 ? 0 : (double) fromTraining / rows,
        rows == 0 ? 0 : (double) fromHoldout / rows,
        Interval.wilson(fromTraining, rows),
        Interval.wilson(fromHoldout, rows));
  }

  private static long matches(Fingerprint[] rows, Fingerprint[] among) {
    Set<Fingerprint> known = new HashSet<>(List.of(among));
    long matches = 0;
    for (Fingerprint row : rows) {
      matches += known.contains(row) ? 1 : 0;
    }
    return matches;
  }

  private static Fingerprint[] fingerprints(AlignedTables tables, int table) {
    long[] high = new long[tables.rows(table)];
    long[] low = new long[high.length];
    for (AlignedColumn column : tables.columns()) {
      for (int row = 0; row < high.length; row++) {
        long value = bits(column, table, row);
        high[row] = mix(high[row] * 0x9e3779b97f4a7c15L + value);
        low[row] = mix(low[row] * 0xd1342543de82ef95L ^ value);
      }
    }
    Fingerprint[] fingerprints = new Fingerprint[high.length];
    for (int row = 0; row < high.length; row++) {
      fingerprints[row] = new Fingerprint(high[row], low[row]);
    }
    return fingerprints;
  }

  private static long bits(AlignedColumn column, int table, int row) {
    if (column instanceof AlignedColumn.Discrete discrete) {
      return discrete.tables().get(table)[row];
    }
    // adding 0 makes -0 equal to 0
    return Double.doubleToLongBits(
        ((AlignedColumn.Continuous) column).tables().get(table)[row] + 0.0);
  }

  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 128 bits of a row, in which two different rows practically never agree. */
  private record Fingerprint(long high, long low) {}
}
