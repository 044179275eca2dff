package io.semblance.engine.coding;

/**
 * The values inside one bin: a piecewise linear quantile function, whose flat pieces are single
 * values.
 */
public final class Bin {

  private final double[] cumulative;
  private final double[] low;
  private final double[] high;

  /**
   * A bin of pieces, ascending; keeps the arrays.
   *
   * @param cumulative the share of the bin's rows up to and including each piece; the last is 1
   * @param low where each piece starts
   * @param high where each piece ends
   */
  Bin(double[] cumulative, double[] low, double[] high) {
    this.cumulative = cumulative;
    this.low = low;
    this.high = high;
  }

  /**
   * A bin rebuilt from what its accessors gave.
   *
   * @throws IllegalArgumentException where there is no piece, their shares do not ascend to 1, or
   *     one starts behind its end
   */
  public static Bin of(double[] cumulative, double[] low, double[] high) {
    int pieces = cumulative.length;
    if (pieces == 0 || low.length != pieces || high.length != pieces) {
      throw new IllegalArgumentException(
          pieces + " shares, " + low.length + " starts, " + high.length + " ends");
    }
    for (int i = 0; i < pieces; i++) {
      if (!(low[i] <= high[i]) || !(cumulative[i] >= (i == 0 ? 0 : cumulative[i - 1]))) {
        throw new IllegalArgumentException("piece " + i + " is out of order");
      }
    }
    if (cumulative[pieces - 1] != 1) {
      throw new IllegalArgumentException("the last share is " + cumulative[pieces - 1]);
    }
    return new Bin(cumulative.clone(), low.clone(), high.clone());
  }

  /** The share of the bin's rows up to and including each piece. */
  public double[] cumulative() {
    return cumulative.clone();
  }

  /** Where each piece starts. */
  public double[] low() {
    return low.clone();
  }

  /** Where each piece ends. */
  public double[] high() {
    return high.clone();
  }

  static Bin uniform(double low, double high) {
    return new Bin(new double[] {1}, new double[] {low}, new double[] {high});
  }

  boolean isSingleValue() {
    return low.length == 1 && low[0] == high[0];
  }

  double first() {
    return low[0];
  }

  double last() {
    return high[high.length - 1];
  }

  /**
   * The value at a share of the bin.
   *
   * @param granularity the distance of neighbouring values: the ends of a piece get as much room as
   *     the values between them
   */
  double quantile(double share, double granularity) {
    int piece = 0;
    while (piece < cumulative.length - 1 && cumulative[piece] <= share) {
      piece++;
    }
    double from = low[piece];
    double to = high[piece];
    if (from == to) {
      return from;
    }
    double below = piece == 0 ? 0 : cumulative[piece - 1];
    double inside = (share - below) / (cumulative[piece] - below);
    double value = (from - granularity / 2) * (1 - inside) + (to + granularity / 2) * inside;
    return Math.max(from, Math.min(to, value));
  }
}
