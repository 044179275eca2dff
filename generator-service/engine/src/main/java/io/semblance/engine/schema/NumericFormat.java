package io.semblance.engine.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How the numbers of a column are written.
 *
 * @param decimals digits after the point, or {@link #FLOATING} where numbers keep all their digits
 * @param padded whether trailing zeros are written ({@code 4.0}) or left out ({@code 4})
 */
public record NumericFormat(int decimals, boolean padded) {

  /** Numbers are not rounded. */
  public static final int FLOATING = -1;

  /** More digits than this behind the point count as {@link #FLOATING}. */
  public static final int MAX_DECIMALS = 12;

  private static final double EXACT_INTEGERS = 0x1p53;
  private static final double[] POWERS = new double[MAX_DECIMALS + 1];

  static {
    POWERS[0] = 1;
    for (int i = 1; i < POWERS.length; i++) {
      POWERS[i] = POWERS[i - 1] * 10;
    }
  }

  public NumericFormat {
    if (decimals < FLOATING || decimals > MAX_DECIMALS) {
      throw new SchemaException(
          "decimals must be 0 to " + MAX_DECIMALS + ", or -1 for floating: " + decimals);
    }
    if (padded && decimals <= 0) {
      throw new SchemaException("only numbers with decimals are padded");
    }
  }

  public static NumericFormat integer() {
    return new NumericFormat(0, false);
  }

  public static NumericFormat floating() {
    return new NumericFormat(FLOATING, false);
  }

  public static NumericFormat ofDecimals(int decimals) {
    return new NumericFormat(decimals, false);
  }

  public boolean isInteger() {
    return decimals == 0;
  }

  /** The distance between neighbouring values, 0 where numbers are not rounded. */
  public double granularity() {
    return decimals == FLOATING ? 0 : 1 / POWERS[decimals];
  }

  /** The nearest value that this format can write. */
  public double snap(double value) {
    if (decimals == FLOATING || Math.abs(value) >= EXACT_INTEGERS / POWERS[decimals]) {
      return value;
    }
    double scaled = Math.rint(value * POWERS[decimals]) / POWERS[decimals];
    return scaled == 0 ? 0 : scaled;
  }

  /** Writes a finite value. */
  public String format(double value) {
    if (decimals == FLOATING) {
      return Double.toString(value);
    }
    if (decimals == 0 && Math.abs(value) < EXACT_INTEGERS) {
      return Long.toString((long) Math.rint(value));
    }
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
    if (padded) {
      return rounded.toPlainString();
    }
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
