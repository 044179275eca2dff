package io.semblance.engine.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;

/**
 * How the numbers of a column are written, and how finely they lie. Durations are numbers of
 * seconds in a {@link Notation} of their own.
 *
 * @param decimals digits after the point, or {@link #FLOATING} where numbers keep all their digits
 * @param padded whether trailing zeros are written ({@code 4.0}) or left out ({@code 4})
 * @param step in units of the last decimal: every number is a multiple of it; 1 unless numbers are
 *     rounder than they are written, as prices in steps of 0.05
 */
public record NumericFormat(int decimals, boolean padded, long step, Notation notation) {

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
    if (step < 1 || step >= EXACT_INTEGERS || (step > 1 && decimals == FLOATING)) {
      throw new SchemaException(
          "a step is a whole number of units of the last decimal, from 1: " + step);
    }
    if (notation.isDuration() && decimals == FLOATING) {
      throw new SchemaException("durations have a fixed number of decimals of a second");
    }
    if (notation.leastSeconds() > 1 && (decimals != 0 || step % notation.leastSeconds() != 0)) {
      throw new SchemaException(
          "durations written " + notation.text() + " are multiples of a minute, not of " + step);
    }
  }

  /** Numbers as such, in steps of their last decimal. */
  public NumericFormat(int decimals, boolean padded) {
    this(decimals, padded, 1, Notation.NUMBER);
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

  /** Durations in whole seconds, or in whole minutes where the notation has no seconds. */
  public static NumericFormat ofDurations(Notation notation) {
    return new NumericFormat(0, false, notation.leastSeconds(), notation);
  }

  /** The same format, whose numbers are multiples of {@code units} of the last decimal. */
  public NumericFormat withStep(long units) {
    return new NumericFormat(decimals, padded, units, notation);
  }

  public boolean isInteger() {
    return decimals == 0;
  }

  /** The distance between neighbouring values, 0 where numbers are not rounded. */
  public double granularity() {
    return decimals == FLOATING ? 0 : step / POWERS[decimals];
  }

  /** The nearest value that this format can write. */
  public double snap(double value) {
    if (decimals == FLOATING || Math.abs(value) >= EXACT_INTEGERS / POWERS[decimals]) {
      return value;
    }
    double steps = Math.rint(value * POWERS[decimals] / step);
    double scaled = steps * step / POWERS[decimals];
    return scaled == 0 ? 0 : scaled;
  }

  /**
   * The widest bounds within others whose ends this format can write.
   *
   * @throws SchemaException where it can write no number within them
   */
  public Bounds within(Bounds bounds) {
    double min = snap(bounds.min());
    double max = snap(bounds.max());
    double least = min < bounds.min() ? snap(min + granularity()) : min;
    double greatest = max > bounds.max() ? snap(max - granularity()) : max;
    if (least > greatest) {
      throw new SchemaException(
          "no number of the format lies in [" + bounds.min() + ", " + bounds.max() + "]");
    }
    return new Bounds(least, greatest);
  }

  /** The seconds of a duration as it is written in a file; nothing where it is not one. */
  public OptionalDouble seconds(String text) {
    return notation.seconds(text);
  }

  /** Writes a finite value. */
  public String format(double value) {
    if (notation.isDuration()) {
      return notation.write(value, decimals);
    }
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
