package io.semblance.engine.table;

/** Counts the values of a column that is not held. */
final class OmittedColumnBuilder extends ColumnBuilder {

  private int size;

  @Override
  boolean appendText(String text) {
    size++;
    return true;
  }

  @Override
  public void appendNumber(double value) {
    size++;
  }

  @Override
  public void appendMicros(long micros) {
    size++;
  }

  @Override
  public void appendMissing() {
    size++;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  ColumnValues build() {
    return new ColumnValues.Omitted(size);
  }
}
