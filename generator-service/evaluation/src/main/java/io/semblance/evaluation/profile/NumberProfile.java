package io.semblance.evaluation.profile;

import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.evaluation.column.AlignedColumn;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * Breaks are multiples of a round step (1, 2 or 5 times a power of ten; for instants a round number
 * of days or seconds) between the 1st and the 99th percentile. A bar of fewer real rows than are
 * shown by themselves is joined with the next, so that breaks come closer only where rows are many;
 * the first and the last bar are open and hold whatever lies beyond.
 */
/** Bars of a column of numbers or instants. */
final class NumberProfile {

  private static final double WANTED_BARS = 32;
  private static final double DAY = 86_400_000_000.0;
  private static final double[] ROUND_DAYS = {1, 2, 7, 14, 30, 91, 182, 365, 730, 1826, 3652, 9131};

  private NumberProfile() {}

  static ColumnProfile of(AlignedColumn.Continuous column) {
    double[] real = sorted(column.tables().get(0));
    double[] synthetic = sorted(column.tables().get(1));
    int realRows = column.tables().get(0).length;
    int syntheticRows = column.tables().get(1).length;
    Bars bars = new Bars(realRows, syntheticRows);
    if (real.length >= ColumnProfile.LEAST_ROWS) {
      add(bars, breaks(real, column.instants()), real, synthetic, column.instants());
    } else {
      bars.addPooled("any value", real.length, synthetic.length);
    }
    bars.addPooled("missing", realRows - real.length, syntheticRows - synthetic.length);
    return new ColumnProfile(
        column.name(),
        column.instants() ? ColumnProfile.Kind.INSTANTS : ColumnProfile.Kind.NUMBERS,
        bars.all());
  }

  private static void add(
      Bars bars, List<Double> breaks, double[] real, double[] synthetic, boolean instants) {
    int fromReal = 0;
    int fromSynthetic = 0;
    for (int b = 0; b <= breaks.size(); b++) {
      boolean last = b == breaks.size();
      int toReal = last ? real.length : firstFrom(real, breaks.get(b));
      int toSynthetic = last ? synthetic.length : firstFrom(synthetic, breaks.get(b));
      bars.add(label(breaks, b, instants), toReal - fromReal, toSynthetic - fromSynthetic);
      fromReal = toReal;
      fromSynthetic = toSynthetic;
    }
  }

  private static List<Double> breaks(double[] real, boolean instants) {
    double low = real[real.length / 100];
    double high = real[real.length - 1 - real.length / 100];
    double step = instants ? roundTime(high - low) : roundNumber(high - low);
    if (!instants && Arrays.stream(real).allMatch(value -> value == Math.rint(value))) {
      step = step == 0 ? 0 : Math.max(1, step);
    }
    List<Double> breaks = new ArrayList<>();
    int below = 0;
    for (double at = Math.ceil(low / step); at * step <= high && step > 0; at++) {
      int behind = firstFrom(real, at * step);
      boolean enough =
          behind - below >= ColumnProfile.LEAST_ROWS
              && real.length - behind >= ColumnProfile.LEAST_ROWS;
      if (enough) {
        breaks.add(at * step);
        below = behind;
      }
    }
    return breaks;
  }

  private static double roundNumber(double range) {
    double least = range / WANTED_BARS;
    if (!(least > 0) || Double.isInfinite(least)) {
      return 0;
    }
    double power = Math.pow(10, Math.floor(Math.log10(least)));
    for (double factor : new double[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  private static double roundTime(double range) {
    double least = range / WANTED_BARS;
    if (least < DAY / 2) {
      return Math.ceil(roundNumber(range) / 1_000_000) * 1_000_000;
    }
    for (double days : ROUND_DAYS) {
      if (days * DAY >= least) {
        return days * DAY;
      }
    }
    return roundNumber(range / DAY) * DAY;
  }

  private static String label(List<Double> breaks, int bar, boolean instants) {
    if (breaks.isEmpty()) {
      return "any value";
    }
    if (bar == 0) {
      return "below " + text(breaks.get(0), instants);
    }
    String from = text(breaks.get(bar - 1), instants);
    return bar == breaks.size()
        ? from + " and above"
        : from + " to below " + text(breaks.get(bar), instants);
  }

  private static String text(double value, boolean instants) {
    if (instants) {
      DatetimeFormat format =
          DatetimeFormat.of(value % DAY == 0 ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm:ss");
      return format.format((long) value);
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(12, RoundingMode.HALF_EVEN));
    BigDecimal plain = rounded.stripTrailingZeros();
    boolean plainly = value == 0 || (Math.abs(value) >= 1e-6 && Math.abs(value) < 1e15);
    return plainly ? plain.toPlainString() : plain.toString();
  }

  private static int firstFrom(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static double[] sorted(double[] values) {
    return Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
  }
}
