package io.semblance.engine.table;

/** The greatest number that divides all numbers of a column, in units of the last decimal. */
final class CommonStep {

  private static final int MOST_DECIMALS = 12;

  private int decimals;
  private long common;
  private boolean unknown;

  void add(double value, int digits) {
    if (unknown) {
      return;
    }
    unknown = digits > MOST_DECIMALS;
    while (decimals < digits && !unknown) {
      unknown = common > Long.MAX_VALUE / 10;
      common *= 10;
      decimals++;
    }
    double units = Math.rint(Math.abs(value) * Math.pow(10, decimals));
    unknown |= units >= 0x1p53;
    if (!unknown) {
      common = ColumnProfile.greatestCommonDivisor(common, (long) units);
    }
  }

  /** The step of numbers of so many decimals; 1 where it is not known. */
  long step(int ofDecimals) {
    return unknown || common == 0 || ofDecimals != decimals ? 1 : common;
  }
}
