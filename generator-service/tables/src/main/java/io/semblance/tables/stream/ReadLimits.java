package io.semblance.tables.stream;

/**
 * Bounds on what a file may ask of its reader, so that no upload can exhaust heap or disk.
 *
 * @param maxColumns columns of the table
 * @param maxRows data rows
 * @param maxCellLength characters of one cell
 * @param maxRowLength characters of one row
 * @param maxBytes bytes of the file after decompression
 * @param maxRatio bytes out for each byte in, above which compression is taken for an attack
 */
public record ReadLimits(
    int maxColumns,
    long maxRows,
    int maxCellLength,
    int maxRowLength,
    long maxBytes,
    int maxRatio) {

  public ReadLimits {
    requirePositive("maxColumns", maxColumns);
    requirePositive("maxRows", maxRows);
    requirePositive("maxCellLength", maxCellLength);
    requirePositive("maxRowLength", maxRowLength);
    requirePositive("maxBytes", maxBytes);
    requirePositive("maxRatio", maxRatio);
  }

  /** 1,000 columns, 100 million rows, cells of 1 MiB, rows of 4 MiB, 8 GiB, 1 : 200. */
  public static ReadLimits withDefaults() {
    return new ReadLimits(1_000, 100_000_000L, 1 << 20, 4 << 20, 8L << 30, 200);
  }

  public ReadLimits columns(int max) {
    return new ReadLimits(max, maxRows, maxCellLength, maxRowLength, maxBytes, maxRatio);
  }

  public ReadLimits rows(long max) {
    return new ReadLimits(maxColumns, max, maxCellLength, maxRowLength, maxBytes, maxRatio);
  }

  public ReadLimits cellLength(int max) {
    return new ReadLimits(maxColumns, maxRows, max, maxRowLength, maxBytes, maxRatio);
  }

  public ReadLimits bytes(long max) {
    return new ReadLimits(maxColumns, maxRows, maxCellLength, maxRowLength, max, maxRatio);
  }

  public ReadLimits ratio(int max) {
    return new ReadLimits(maxColumns, maxRows, maxCellLength, maxRowLength, maxBytes, max);
  }

  /** Refuses a row beyond {@link #maxRows}. */
  public void checkRows(long rows) {
    if (rows > maxRows) {
      throw new BadTableException(
          TableFault.TOO_MANY_ROWS,
          Position.row(rows),
          "the table has more than " + maxRows + " rows");
    }
  }

  /** Refuses a header beyond {@link #maxColumns}. */
  public void checkColumns(int columns) {
    if (columns > maxColumns) {
      throw new BadTableException(
          TableFault.TOO_MANY_COLUMNS,
          Position.ofColumn(columns),
          "the table has more than " + maxColumns + " columns");
    }
  }

  private static void requirePositive(String name, long value) {
    if (value <= 0) {
      throw new IllegalArgumentException(name + " must be positive, but is " + value);
    }
  }
}
