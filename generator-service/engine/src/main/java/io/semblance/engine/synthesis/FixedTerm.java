package io.semblance.engine.synthesis;

import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.coding.Slices;

/** A term that asks the same of every row. */
record FixedTerm(int variable, Slices slices, int column, Settling settling) implements Term {

  /** How the value of a code follows from an admitted share of it. */
  private interface Settling {
    double value(int code, double share);
  }

  /** About codes alone. */
  static FixedTerm ofCodes(int variable, boolean[] admitted) {
    return new FixedTerm(variable, Slices.ofCodes(admitted), -1, (code, share) -> Double.NaN);
  }

  /** About the parts of a column's codes that {@code slices} admit, which lie within a set. */
  static FixedTerm ofSlices(
      int variable, int column, BinCoding bins, Slices slices, Intervals within) {
    return new FixedTerm(
        variable, slices, column, (code, share) -> within.nearest(bins.number(code, share)));
  }

  /** About the numbers of a column. */
  static FixedTerm ofNumbers(int variable, int column, BinCoding bins, Intervals admitted) {
    return ofSlices(variable, column, bins, Slices.of(bins, admitted), admitted);
  }

  @Override
  public double[] weights(Draft draft) {
    return slices.weights();
  }

  double[] weights() {
    return slices.weights();
  }

  @Override
  public boolean isFixed() {
    return true;
  }

  @Override
  public void settle(Draft draft, int code, double u) {
    if (column >= 0) {
      draft.values()[column] = settling.value(code, slices.share(code, u));
    }
  }
}
