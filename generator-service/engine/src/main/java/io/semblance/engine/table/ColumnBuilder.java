package io.semblance.engine.table;

import org.jspecify.annotations.Nullable;

/**
 * Collects the values of one column.
 *
 * <p>A value that its domain cannot hold (text in a numeric column, an infinite number) becomes
 * missing and is counted: whoever registers a source is told, and a private fit raises nothing that
 * depends on rows. A value outside declared levels or bounds is kept as it is.
 *
 * <p>Privacy: holds rows.
 */
public abstract sealed class ColumnBuilder
    permits NumberColumnBuilder, LevelColumnBuilder, InstantColumnBuilder, OmittedColumnBuilder {

  private long unreadable;

  /** Appends a value as it is written in a file, null where it is missing. */
  public final void append(@Nullable String text) {
    if (text == null) {
      appendMissing();
    } else if (!appendText(text)) {
      unreadable++;
      appendMissing();
    }
  }

  /** Appends a number; a column of levels takes it by its shortest text. */
  public abstract void appendNumber(double value);

  /** Appends an instant in microseconds since 1970-01-01T00:00Z. */
  public abstract void appendMicros(long micros);

  public abstract void appendMissing();

  /** How many values the domain could not hold. */
  public final long unreadable() {
    return unreadable;
  }

  abstract boolean appendText(String text);

  abstract int size();

  abstract ColumnValues build();

  final void reject() {
    unreadable++;
    appendMissing();
  }

  static int grown(int capacity) {
    return Math.addExact(capacity, Math.max(capacity >> 1, 64));
  }
}
