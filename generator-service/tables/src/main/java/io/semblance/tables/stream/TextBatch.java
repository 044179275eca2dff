package io.semblance.tables.stream;

import org.jspecify.annotations.Nullable;

/**
 * Some consecutive rows of a table as text, column by column, null where a value is missing.
 *
 * <p>Privacy: holds real rows; stays within the reading job.
 *
 * @param firstRow number of the first row, counted from 1
 * @param rows number of rows
 * @param columns one array of {@code rows} cells for each column
 */
@SuppressWarnings("ArrayRecordComponent") // a batch is compared by nobody and copied by nobody
public record TextBatch(long firstRow, int rows, @Nullable String[][] columns) {

  public TextBatch {
    for (@Nullable String[] column : columns) {
      if (column.length != rows) {
        throw new IllegalArgumentException(
            "a column holds " + column.length + " cells in a batch of " + rows + " rows");
      }
    }
  }

  public @Nullable String cell(int row, int column) {
    return columns[column][row];
  }
}
