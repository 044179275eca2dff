package io.semblance.engine.table;

import java.util.Arrays;

/** Collects numbers. */
final class NumberColumnBuilder extends ColumnBuilder {

  private double[] values = new double[64];
  private int size;

  @Override
  boolean appendText(String text) {
    if (NumberSyntax.isNan(text)) {
      appendMissing();
      return true;
    }
    if (!NumberSyntax.isNumber(text)) {
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
