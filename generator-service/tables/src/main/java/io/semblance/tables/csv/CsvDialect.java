package io.semblance.tables.csv;

import java.util.Optional;

/**
 * How a CSV file separates its cells.
 *
 * @param delimiter the declared delimiter, or nothing: then the first records decide
 */
public record CsvDialect(Optional<Character> delimiter) {

  static final String CANDIDATES = ",;\t|";

  public CsvDialect {
    delimiter.ifPresent(CsvDialect::check);
  }

  /** The delimiter is found among comma, semicolon, tab and bar. */
  public static CsvDialect detected() {
    return new CsvDialect(Optional.empty());
  }

  public static CsvDialect delimitedBy(char delimiter) {
    return new CsvDialect(Optional.of(delimiter));
  }

  /** A word for a delimiter that is safe to print. */
  static String name(char delimiter) {
    return switch (delimiter) {
      case ',' -> "comma";
      case ';' -> "semicolon";
      case '\t' -> "tab";
      case '|' -> "bar";
      default -> "'" + delimiter + "'";
    };
  }

  private static void check(char delimiter) {
    if (CANDIDATES.indexOf(delimiter) < 0) {
      throw new IllegalArgumentException(
          "the delimiter must be comma, semicolon, tab or bar, but is U+"
              + Integer.toHexString(delimiter));
    }
  }
}
