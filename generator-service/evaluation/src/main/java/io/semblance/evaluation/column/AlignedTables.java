package io.semblance.evaluation.column;

import io.semblance.engine.schema.Column;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The columns that several tables of one schema have in common and that can be compared: numbers,
 * instants and levels, but neither identifiers nor free text.
 *
 * <p>Privacy: holds rows.
 */
public final class AlignedTables {

  private final List<AlignedColumn> columns;
  private final List<Integer> rows;

  private AlignedTables(List<AlignedColumn> columns, List<Integer> rows) {
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
  }

  /** Aligns the modelled columns of the first table with the columns of that name in the others. */
  public static AlignedTables of(Table... tables) {
    List<AlignedColumn> columns = new ArrayList<>();
    for (Column column : tables[0].schema().columns()) {
      boolean everywhere = true;
      for (Table table : tables) {
        everywhere &= table.schema().position(column.name()).isPresent();
      }
      if (column.isModelled() && everywhere) {
        columns.add(align(column.name(), tables));
      }
    }
    List<Integer> rows = new ArrayList<>();
    for (Table table : tables) {
      rows.add(table.rows());
    }
    return new AlignedTables(columns, rows);
  }

  public List<AlignedColumn> columns() {
    return columns;
  }

  /** The number of rows of a table. */
  public int rows(int table) {
    return rows.get(table);
  }

  /** All columns but one. */
  public AlignedTables without(String name) {
    return new AlignedTables(
        columns.stream().filter(column -> !column.name().equals(name)).toList(), rows);
  }

  /** The same columns with one table reduced to some of its rows. */
  public AlignedTables select(int table, int[] chosen) {
    List<AlignedColumn> selected = new ArrayList<>();
    for (AlignedColumn column : columns) {
      selected.add(select(column, table, chosen));
    }
    List<Integer> counts = new ArrayList<>(rows);
    counts.set(table, chosen.length);
    return new AlignedTables(selected, counts);
  }

  /** The same columns of some of the tables, in the order asked for. */
  public AlignedTables pick(int... tables) {
    List<AlignedColumn> picked = new ArrayList<>();
    for (AlignedColumn column : columns) {
      if (column instanceof AlignedColumn.Continuous continuous) {
        picked.add(
            new AlignedColumn.Continuous(
                column.name(), continuous.instants(), picked(continuous.tables(), tables)));
      } else {
        AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
        picked.add(
            new AlignedColumn.Discrete(
                column.name(), discrete.levels(), picked(discrete.tables(), tables)));
      }
    }
    return new AlignedTables(picked, picked(rows, tables));
  }

  private static <T> List<T> picked(List<T> all, int[] positions) {
    return Arrays.stream(positions).mapToObj(all::get).toList();
  }

  /** The rows of the second table behind those of the first, then the other tables. */
  public AlignedTables stacked() {
    List<AlignedColumn> stacked = new ArrayList<>();
    for (AlignedColumn column : columns) {
      stacked.add(stacked(column));
    }
    List<Integer> counts = new ArrayList<>(rows);
    int second = counts.remove(1);
    counts.set(0, counts.get(0) + second);
    return new AlignedTables(stacked, counts);
  }

  private static AlignedColumn stacked(AlignedColumn column) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      List<double[]> tables = new ArrayList<>(continuous.tables());
      double[] second = tables.remove(1);
      double[] both = Arrays.copyOf(tables.get(0), tables.get(0).length + second.length);
      System.arraycopy(second, 0, both, both.length - second.length, second.length);
      tables.set(0, both);
      return new AlignedColumn.Continuous(column.name(), continuous.instants(), tables);
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
    List<int[]> tables = new ArrayList<>(discrete.tables());
    int[] second = tables.remove(1);
    int[] both = Arrays.copyOf(tables.get(0), tables.get(0).length + second.length);
    System.arraycopy(second, 0, both, both.length - second.length, second.length);
    tables.set(0, both);
    return new AlignedColumn.Discrete(column.name(), discrete.levels(), tables);
  }

  private static AlignedColumn select(AlignedColumn column, int table, int[] chosen) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      double[] all = continuous.tables().get(table);
      double[] some = new double[chosen.length];
      for (int i = 0; i < chosen.length; i++) {
        some[i] = all[chosen[i]];
      }
      List<double[]> tables = new ArrayList<>(continuous.tables());
      tables.set(table, some);
      return new AlignedColumn.Continuous(column.name(), continuous.instants(), tables);
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
    int[] all = discrete.tables().get(table);
    int[] some = new int[chosen.length];
    for (int i = 0; i < chosen.length; i++) {
      some[i] = all[chosen[i]];
    }
    List<int[]> tables = new ArrayList<>(discrete.tables());
    tables.set(table, some);
    return new AlignedColumn.Discrete(column.name(), discrete.levels(), tables);
  }

  private static AlignedColumn align(String name, Table[] tables) {
    if (tables[0].column(name) instanceof ColumnValues.Levels) {
      return alignLevels(name, tables);
    }
    List<double[]> values = new ArrayList<>();
    for (Table table : tables) {
      values.add(numbers(table.column(name)));
    }
    return new AlignedColumn.Continuous(
        name, tables[0].column(name) instanceof ColumnValues.Instants, values);
  }

  private static AlignedColumn alignLevels(String name, Table[] tables) {
    Map<String, Integer> positions = new HashMap<>();
    List<String> levels = new ArrayList<>();
    List<int[]> codes = new ArrayList<>();
    for (Table table : tables) {
      if (!(table.column(name) instanceof ColumnValues.Levels values)) {
        throw mismatch(name);
      }
      int[] joint = new int[values.levels().size()];
      for (int i = 0; i < joint.length; i++) {
        String level = values.levels().get(i);
        joint[i] =
            positions.computeIfAbsent(
                level,
                added -> {
                  levels.add(added);
                  return levels.size() - 1;
                });
      }
      int[] column = new int[values.size()];
      for (int r = 0; r < column.length; r++) {
        column[r] = values.code(r) < 0 ? -1 : joint[values.code(r)];
      }
      codes.add(column);
    }
    return new AlignedColumn.Discrete(name, levels, codes);
  }

  private static double[] numbers(ColumnValues values) {
    double[] numbers = new double[values.size()];
    for (int r = 0; r < numbers.length; r++) {
      if (values.isMissing(r)) {
        numbers[r] = Double.NaN;
      } else if (values instanceof ColumnValues.Numbers present) {
        numbers[r] = present.value(r);
      } else if (values instanceof ColumnValues.Instants present) {
        numbers[r] = present.micros(r);
      } else {
        throw mismatch("of numbers");
      }
    }
    return numbers;
  }

  private static IllegalArgumentException mismatch(String name) {
    return new IllegalArgumentException(
        "column " + name + " holds values of one kind in one table and of another in another");
  }
}
