package io.semblance.tables.stream;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The names of a table's columns: present, not blank, each once. */
public final class ColumnNames {

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
}
