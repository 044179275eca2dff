package io.semblance.evaluation.accuracy;

import io.semblance.evaluation.column.AlignedColumn;

/**
 * One column cut into few bins, in the real and in the synthetic table.
 *
 * @param bins codes lie in 0 to this, exclusive
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record BinnedColumn(String name, byte[] real, byte[] synthetic, int bins) {

  static BinnedColumn of(AlignedColumn column) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      double[] real = continuous.tables().get(0);
      NumberBins bins =
          continuous.instants() ? NumberBins.ofInstants(real) : NumberBins.ofNumbers(real);
      return new BinnedColumn(
          column.name(), bins.codes(real), bins.codes(continuous.tables().get(1)), bins.count());
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
    LevelBins bins = LevelBins.of(discrete);
    return new BinnedColumn(
        column.name(),
        bins.codes(discrete.tables().get(0)),
        bins.codes(discrete.tables().get(1)),
        LevelBins.COUNT);
  }

  Accuracy accuracy() {
    return Overlap.of(counts(real), counts(synthetic));
  }

  private int[] counts(byte[] codes) {
    int[] counts = new int[bins];
    for (byte code : codes) {
      counts[code]++;
    }
    return counts;
  }
}
