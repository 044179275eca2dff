package io.semblance.tables.stream;

import io.semblance.engine.schema.Schema;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of a table's columns: present, not blank, each once, and fit to be shown: they are
 * published with the table.
 */
public final class ColumnNames {

  private static final int LONGEST = 200;

  private ColumnNames() {}

  /** The names, or the first fault among them. */
  public static List<String> checked(List<String> names, ReadLimits limits, Position header) {
    limits.checkColumns(names.size());
    Map<String, Integer> seen = new HashMap<>();
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).isBlank()) {
        throw new BadTableException(
            TableFault.EMPTY_COLUMN_NAME, header.column(i + 1), "a column has no name");
      }
      if (names.get(i).length() > LONGEST
          || names.get(i).codePoints().anyMatch(ColumnNames::hides)) {
        throw new BadTableException(
            TableFault.BAD_COLUMN_NAME,
            header.column(i + 1),
            "a column's name has at most " + LONGEST + " characters, all of them visible");
      }
      Integer first = seen.putIfAbsent(names.get(i), i + 1);
      if (first != null) {
        throw new BadTableException(
            TableFault.DUPLICATE_COLUMN,
            header.column(i + 1),
            "columns " + first + " and " + (i + 1) + " have the same name");
      }
    }
    return List.copyOf(names);
  }

  /** Where the columns of a schema are in a file, whose other columns do not matter. */
  public static int[] positions(List<String> names, Schema schema) {
    int[] positions = new int[schema.size()];
    for (int c = 0; c < positions.length; c++) {
      positions[c] = names.indexOf(schema.column(c).name());
      if (positions[c] < 0) {
        throw new BadTableException(
            TableFault.WRONG_COLUMNS,
            Position.ofColumn(c + 1),
            "the file lacks a column of the schema");
      }
    }
    return positions;
  }

  /* Control and format characters: line breaks, U+0000, and what turns the direction of writing. */
  private static boolean hides(int point) {
    int type = Character.getType(point);
    return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
  }
}
