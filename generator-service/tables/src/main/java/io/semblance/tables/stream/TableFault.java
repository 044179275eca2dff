package io.semblance.tables.stream;

import java.util.Locale;

/** A closed set of reasons why a file is not a table that can be read. */
public enum TableFault {
  EMPTY_FILE,
  HEADER_ONLY,
  RAGGED_ROW,
  WRONG_DELIMITER,
  UNCLOSED_QUOTE,
  TEXT_AFTER_QUOTE,
  NOT_UTF8,
  UTF16,
  DUPLICATE_COLUMN,
  EMPTY_COLUMN_NAME,
  BAD_COLUMN_NAME,
  TOO_MANY_COLUMNS,
  TOO_MANY_ROWS,
  CELL_TOO_LONG,
  ROW_TOO_LONG,
  TOO_LARGE,
  SUSPICIOUS_COMPRESSION,
  NOT_GZIP,
  NOT_PARQUET,
  TRUNCATED,
  CORRUPT,
  NESTED_COLUMN,
  UNSUPPORTED_TYPE,
  UNSUPPORTED_COMPRESSION,
  UNKNOWN_FORMAT,
  WRONG_COLUMNS,
  WRONG_VALUE;

  /** The machine code of the fault on the wire, as {@code ragged-row}. */
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
