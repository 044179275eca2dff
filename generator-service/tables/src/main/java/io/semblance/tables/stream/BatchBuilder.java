package io.semblance.tables.stream;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Rows gathered until they are many enough or long enough to be handed on.
 *
 * <p>Privacy: holds real rows.
 */
public final class BatchBuilder {

  private static final int MAX_ROWS = 4096;
  private static final long MAX_CHARS = 4L << 20;

  private final long firstRow;
  private final @Nullable String[][] columns;
  private int rows;
  private long chars;

  public BatchBuilder(long firstRow, int columns) {
    this.firstRow = firstRow;
    this.columns = new @Nullable String[columns][MAX_ROWS];
  }

  public boolean isFull() {
    return rows == MAX_ROWS || chars >= MAX_CHARS;
  }

  public void add(@Nullable String[] cells, long length) {
    for (int c = 0; c < columns.length; c++) {
      columns[c][rows] = cells[c];
    }
    rows++;
    chars += length;
  }

  public TextBatch build() {
    if (rows < MAX_ROWS) {
      for (int c = 0; c < columns.length; c++) {
        columns[c] = Arrays.copyOf(columns[c], rows);
      }
    }
    return new TextBatch(firstRow, rows, columns);
  }
}
