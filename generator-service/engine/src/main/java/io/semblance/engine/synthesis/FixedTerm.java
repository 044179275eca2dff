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

  /** About the numbers of a column. */
  static FixedTerm ofNumbers(int variable, int column, BinCoding bins, Intervals admitted) {
    return new FixedTerm(
        variable,
        Slices.of(bins, admitted),
        column,
        (code, share) -> admitted.nearest(bins.number(code, share)));
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
