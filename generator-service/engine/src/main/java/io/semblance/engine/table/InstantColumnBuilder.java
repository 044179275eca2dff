package io.semblance.engine.table;

import io.semblance.engine.schema.DatetimeFormat;
import java.time.DateTimeException;
import java.util.Arrays;

/** Collects dates and instants. */
final class InstantColumnBuilder extends ColumnBuilder {

  private final DatetimeFormat format;
  private long[] values = new long[64];
  private int size;

  InstantColumnBuilder(DatetimeFormat format) {
    this.format = format;
  }

  @Override
  boolean appendText(String text) {
    try {
      put(format.parse(text));
      return true;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  @Override
  public void appendNumber(double value) {
    reject();
  }

  @Override
  public void appendMicros(long micros) {
    put(micros);
  }

  @Override
  public void appendMissing() {
    put(ColumnValues.Instants.MISSING);
  }

  private void put(long micros) {
    if (size == values.length) {
      values = Arrays.copyOf(values, grown(size));
    }
    values[size++] = micros;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  ColumnValues build() {
    return new ColumnValues.Instants(Arrays.copyOf(values, size));
  }
}
