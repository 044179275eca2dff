package io.semblance.tables.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The record that the parser is at: its cells, where it began, and whether it fits the header. */
final class RecordTarget extends AbstractBaseCsvCallbackHandler<Integer> {

  private final ReadLimits limits;
  private @Nullable String[] cells = new @Nullable String[16];
  private int expected;
  private int count;
  private long length;
  private long line = 1;
  private boolean blank;

  RecordTarget(ReadLimits limits) {
    this.limits = limits;
  }

  /** The number of cells of every record from now on. */
  void expect(int columns) {
    expected = columns;
    cells = new @Nullable String[columns];
  }

  int expected() {
    return expected;
  }

  @Nullable String[] cells() {
    return cells;
  }

  long length() {
    return length;
  }

  long line() {
    return line;
  }

  boolean isBlank() {
    return blank;
  }

  /** Whether this is the end mark in a record of its own. */
  boolean isEnd() {
    return count == 1 && EndMarkedReader.MARK.equals(cells[0]);
  }

  List<String> header() {
    List<String> names = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      String name = cells[i];
      names.add(name == null ? "" : name);
    }
    return names;
  }

  void check() {
    String last = count <= cells.length ? cells[count - 1] : null;
    if (last != null && last.endsWith(EndMarkedReader.MARK)) {
      throw new BadTableException(
          TableFault.UNCLOSED_QUOTE,
          Position.line(line).column(count),
          "a quoted cell is never closed");
    }
    if (expected > 0 && count != expected) {
      throw new BadTableException(
          TableFault.RAGGED_ROW,
          Position.line(line),
          "a row has " + count + " cells where the header has " + expected);
    }
  }

  /** What the parser refused, without the text that it was reading. */
  BadTableException refusal(String parserMessage) {
    Position place = Position.line(line).column(count + 1);
    if (parserMessage.contains("closing quote")) {
      return new BadTableException(
          TableFault.TEXT_AFTER_QUOTE, place, "text follows the closing quote of a cell");
    }
    if (parserMessage.contains("buffer")) {
      return cellTooLong(count);
    }
    return new BadTableException(TableFault.CORRUPT, place, "the file cannot be read as CSV");
  }

  @Override
  protected void handleBegin(long startingLine) {
    line = startingLine;
    count = 0;
    length = 0;
    blank = false;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int size, boolean quoted) {
    if (size > limits.maxCellLength()) {
      throw cellTooLong(index);
    }
    length += size;
    if (length > limits.maxRowLength()) {
      throw new BadTableException(
          TableFault.ROW_TOO_LONG,
          Position.line(line),
          "a row is longer than " + limits.maxRowLength() + " characters");
    }
    count = index + 1;
    if (index >= cells.length) {
      if (expected > 0) {
        return; // the row is ragged: counted to its end, but not kept
      }
      limits.checkColumns(count);
      cells = Arrays.copyOf(cells, 2 * cells.length);
    }
    cells[index] = size == 0 && !quoted ? null : new String(buffer, offset, size);
  }

  @Override
  protected void handleEmpty() {
    blank = true;
    count = 1;
    cells[0] = null;
  }

  @Override
  protected Integer buildRecord() {
    return count;
  }

  private BadTableException cellTooLong(int index) {
    return new BadTableException(
        TableFault.CELL_TOO_LONG,
        Position.line(line).column(index + 1),
        "a cell is longer than " + limits.maxCellLength() + " characters");
  }
}
