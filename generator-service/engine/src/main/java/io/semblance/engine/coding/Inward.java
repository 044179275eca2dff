package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The way from bound columns to free ones, row by row.
 *
 * <p>Privacy: raises nothing that depends on rows; a row that contradicts a constraint becomes the
 * nearest that does not.
 */
final class Inward {

  private final Table table;
  private final ConstraintPlan plan;
  private final FreeColumns free;
  private final Map<String, ColumnValues> standIns = new HashMap<>();

  Inward(Table table, ConstraintPlan plan, FreeColumns free, List<Combinations> combinations) {
    this.table = table;
    this.plan = plan;
    this.free = free;
    Scalars given = given();
    Scalars gaps = new Scalars(table.rows());
    for (Step step : plan.steps()) {
      step.inward(given, gaps);
      for (Column column : step.free()) {
        standIns.put(column.name(), new ColumnValues.Numbers(gaps.get(column.name())));
      }
    }
    for (Combinations known : combinations) {
      standIns.put(known.free().name(), known.encode(table));
    }
    for (Column column : table.schema().columns()) {
      free.flag(column.name()).ifPresent(flag -> standIns.put(flag, flags(column.name())));
    }
    for (Column column : table.schema().columns()) {
      if (given.has(column.name()) && !plan.isDerived(column.name())) {
        standIns.put(column.name(), values(column, given.get(column.name())));
      }
    }
  }

  /** The table of the free columns. */
  Table table() {
    Schema schema = free.schema();
    List<ColumnValues> columns = new ArrayList<>();
    for (Column column : schema.columns()) {
      ColumnValues standIn = standIns.get(column.name());
      columns.add(standIn == null ? table.column(column.name()) : standIn);
    }
    return new Table(schema, table.rows(), columns);
  }

  /** The scalars of the columns with a range, kept in it. */
  private Scalars given() {
    Scalars given = new Scalars(table.rows());
    for (Column column : table.schema().columns()) {
      String name = column.name();
      boolean taken = plan.combinedBy(name).isPresent() || plan.isRunning(name);
      if (plan.ranges().has(name) && !taken) {
        ColumnValues values = table.column(name);
        double[] scalars = new double[table.rows()];
        for (int row = 0; row < scalars.length; row++) {
          scalars[row] = plan.ranges().clamp(name, Scale.scalar(values, row));
        }
        given.put(name, scalars);
      }
    }
    return given;
  }

  static ColumnValues values(Column column, double[] scalars) {
    if (!Scale.isInstant(column)) {
      return new ColumnValues.Numbers(scalars);
    }
    long[] micros = new long[scalars.length];
    for (int row = 0; row < micros.length; row++) {
      micros[row] =
          Double.isNaN(scalars[row]) ? ColumnValues.Instants.MISSING : (long) scalars[row];
    }
    return new ColumnValues.Instants(micros);
  }

  private ColumnValues flags(String column) {
    ColumnValues values = table.column(column);
    int[] codes = new int[table.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = values.isMissing(row) ? 1 : 0;
    }
    return new ColumnValues.Levels(codes, List.of("false", "true"));
  }
}
