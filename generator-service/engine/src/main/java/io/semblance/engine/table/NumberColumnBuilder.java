package io.semblance.engine.table;

import io.semblance.engine.schema.NumericFormat;
import java.util.Arrays;
import java.util.OptionalDouble;

/** Collects numbers, and durations as numbers of seconds. */
final class NumberColumnBuilder extends ColumnBuilder {

  private final NumericFormat format;
  private double[] values = new double[64];
  private int size;

  NumberColumnBuilder(NumericFormat format) {
    this.format = format;
  }

  @Override
  boolean appendText(String text) {
    OptionalDouble seconds = format.seconds(text);
    if (seconds.isPresent()) {
      put(seconds.getAsDouble());
      return true;
    }
    if (NumberSyntax.isNan(text)) {
      appendMissing();
      return true;
    }
    if (format.notation().isDuration() || !NumberSyntax.isNumber(text)) {
      return false;
    }
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      return false;
    }
    put(value);
    return true;
  }

  @Override
  public void appendNumber(double value) {
    if (Double.isInfinite(value)) {
      reject();
    } else {
      put(value);
    }
  }

  @Override
  public void appendMicros(long micros) {
    reject();
  }

  @Override
  public void appendMissing() {
    put(Double.NaN);
  }

  private void put(double value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, grown(size));
    }
    values[size++] = value;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  ColumnValues build() {
    return new ColumnValues.Numbers(Arrays.copyOf(values, size));
  }
}
