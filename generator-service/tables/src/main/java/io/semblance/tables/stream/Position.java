package io.semblance.tables.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * A place in a file: what of line (CSV), row (Parquet), column and byte is known, each counted from
 * 1, bytes from 0.
 */
public record Position(
    OptionalLong line, OptionalLong row, OptionalInt column, OptionalLong byteOffset) {

  private static final Position NOWHERE =
      new Position(
          OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalLong.empty());

  /** The whole file. */
  public static Position nowhere() {
    return NOWHERE;
  }

  /** The line of a text file on which a record begins. */
  public static Position line(long line) {
    return new Position(
        OptionalLong.of(line), OptionalLong.empty(), OptionalInt.empty(), OptionalLong.empty());
  }

  /** The data row, not counting a header. */
  public static Position row(long row) {
    return new Position(
        OptionalLong.empty(), OptionalLong.of(row), OptionalInt.empty(), OptionalLong.empty());
  }

  /** The byte at which reading stopped. */
  public static Position byteOffset(long offset) {
    return new Position(
        OptionalLong.empty(), OptionalLong.empty(), OptionalInt.empty(), OptionalLong.of(offset));
  }

  /** A column of the file as a whole. */
  public static Position ofColumn(int column) {
    return NOWHERE.column(column);
  }

  /** The same place, narrowed to a column. */
  public Position column(int column) {
    return new Position(line, row, OptionalInt.of(column), byteOffset);
  }

  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    line.ifPresent(l -> parts.add("line " + l));
    row.ifPresent(r -> parts.add("row " + r));
    column.ifPresent(c -> parts.add("column " + c));
    byteOffset.ifPresent(b -> parts.add("byte " + b));
    return String.join(", ", parts);
  }
}
