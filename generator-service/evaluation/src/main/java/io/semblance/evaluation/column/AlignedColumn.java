package io.semblance.evaluation.column;

import java.util.List;

/**
 * One column of several tables, coded alike in each.
 *
 * <p>Privacy: holds rows.
 */
public sealed interface AlignedColumn {

  String name();

  /**
   * Numbers or instants.
   *
   * @param instants whether the numbers are microseconds since 1970-01-01T00:00Z
   * @param tables the values of each table, NaN where missing
   */
  record Continuous(String name, boolean instants, List<double[]> tables) implements AlignedColumn {
    public Continuous {
      tables = List.copyOf(tables);
    }
  }

  /**
   * Levels.
   *
   * @param levels every level that occurs in any table
   * @param tables the positions of each table's values in {@code levels}, -1 where missing
   */
  record Discrete(String name, List<String> levels, List<int[]> tables) implements AlignedColumn {
    public Discrete {
      levels = List.copyOf(levels);
      tables = List.copyOf(tables);
    }
  }
}
