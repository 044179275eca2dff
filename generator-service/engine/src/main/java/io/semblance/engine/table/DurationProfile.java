package io.semblance.engine.table;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Notation;
import io.semblance.engine.schema.NumericFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** The notations that all values of a column so far could be durations in, best first. */
final class DurationProfile {

  private static final List<Notation> NOTATIONS =
      List.of(
          Notation.HH_MM_SS,
          Notation.H_MM_SS,
          Notation.HH_MM,
          Notation.H_MM,
          Notation.DAYS,
          Notation.ISO_8601);

  private static final int MICROS = 6;

  private final List<Notation> notations = new ArrayList<>();
  private boolean started;
  private double min = Double.POSITIVE_INFINITY;
  private double max = Double.NEGATIVE_INFINITY;
  private int maxDecimals;
  private long commonMicros;

  void add(String text) {
    if (started && notations.isEmpty()) {
      return;
    }
    if (!started) {
      started = true;
      notations.addAll(NOTATIONS);
    }
    notations.removeIf(notation -> notation.seconds(text).isEmpty());
    if (notations.isEmpty()) {
      return;
    }
    OptionalDouble seconds = notations.get(0).seconds(text);
    min = Math.min(min, seconds.getAsDouble());
    max = Math.max(max, seconds.getAsDouble());
    maxDecimals = Math.max(maxDecimals, Notation.decimals(text));
    long micros = Math.round(Math.abs(seconds.getAsDouble()) * 1e6);
    commonMicros = ColumnProfile.greatestCommonDivisor(commonMicros, micros);
  }

  boolean isEmpty() {
    return notations.isEmpty();
  }

  Bounds bounds() {
    return new Bounds(min, max);
  }

  NumericFormat format() {
    Notation notation = notations.get(0);
    long least = NumericFormat.ofDurations(notation).step();
    if (maxDecimals > MICROS || commonMicros == 0) {
      return new NumericFormat(maxDecimals, false, least, notation);
    }
    long unit = powerOfTen(MICROS - maxDecimals);
    return new NumericFormat(maxDecimals, false, Math.max(least, commonMicros / unit), notation);
  }

  private static long powerOfTen(int exponent) {
    return exponent == 0 ? 1 : 10 * powerOfTen(exponent - 1);
  }
}
