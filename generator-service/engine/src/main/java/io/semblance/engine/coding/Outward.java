package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntPredicate;

/** The way from free columns to bound ones, row by row. */
final class Outward {

  private final Schema schema;
  private final ConstraintPlan plan;
  private final FreeColumns free;
  private final Table latent;
  private final List<BitSet> missing;
  private final long firstRow;
  private final Map<String, ColumnValues> bound = new HashMap<>();

  /**
   * @param latent the free columns, with values wherever the model has any
   * @param missing for each of them the rows whose value is missing
   */
  Outward(
      Schema schema,
      ConstraintPlan plan,
      FreeColumns free,
      Table latent,
      List<BitSet> missing,
      long firstRow) {
    this.schema = schema;
    this.plan = plan;
    this.free = free;
    this.latent = latent;
    this.missing = missing;
    this.firstRow = firstRow;
  }

  Table table(List<Combinations> combinations) {
    Scalars known = known();
    for (Step step : plan.steps()) {
      for (String column : step.gives()) {
        known.put(column, derived(step, column, known));
      }
      step.gives()
          .forEach(
              column -> bound.put(column, Inward.values(schema.column(column), known.get(column))));
    }
    for (Combinations combined : combinations) {
      spread(combined);
    }
    List<ColumnValues> columns = new ArrayList<>();
    for (Column column : schema.columns()) {
      columns.add(masked(latent(column), missing(column.name())));
    }
    return new Table(schema, latent.rows(), columns);
  }

  /** The scalars of the free columns that steps read, under their own names. */
  private Scalars known() {
    Scalars known = new Scalars(latent.rows());
    for (Step step : plan.steps()) {
      for (String column : step.needs()) {
        if (!plan.isDerived(column)) {
          known.put(column, scalars(latent.column(column)));
        }
      }
    }
    return known;
  }

  private static double[] scalars(ColumnValues values) {
    double[] scalars = new double[values.size()];
    for (int row = 0; row < scalars.length; row++) {
      scalars[row] = Scale.scalar(values, row);
    }
    return scalars;
  }

  private double[] derived(Step step, String column, Scalars known) {
    Scalars standIns = new Scalars(latent.rows());
    step.free().forEach(c -> standIns.put(c.name(), scalars(latent.column(c.name()))));
    double[] derived = new double[latent.rows()];
    for (int row = 0; row < derived.length; row++) {
      int at = row;
      derived[row] =
          step.derive(column, name -> standIns.get(name)[at], name -> known.get(name)[at]);
    }
    return derived;
  }

  private void spread(Combinations combined) {
    ColumnValues.Levels numbers =
        (ColumnValues.Levels) latent.column(combined.columns().get(0).name());
    for (int i = 0; i < combined.columns().size(); i++) {
      bound.put(combined.columns().get(i).name(), gathered(combined.values(i), numbers));
    }
  }

  private static ColumnValues gathered(ColumnValues values, ColumnValues.Levels numbers) {
    int rows = numbers.size();
    if (values instanceof ColumnValues.Levels levels) {
      int[] codes = new int[rows];
      for (int row = 0; row < rows; row++) {
        codes[row] = levels.code(numbers.code(row));
      }
      return new ColumnValues.Levels(codes, levels.levels());
    }
    if (values instanceof ColumnValues.Instants instants) {
      long[] micros = new long[rows];
      for (int row = 0; row < rows; row++) {
        micros[row] = instants.micros(numbers.code(row));
      }
      return new ColumnValues.Instants(micros);
    }
    double[] scalars = new double[rows];
    for (int row = 0; row < rows; row++) {
      scalars[row] = ((ColumnValues.Numbers) values).value(numbers.code(row));
    }
    return new ColumnValues.Numbers(scalars);
  }

  private ColumnValues latent(Column column) {
    if (plan.isRunning(column.name())) {
      return running(column);
    }
    ColumnValues values = bound.get(column.name());
    return values == null ? latent.column(column.name()) : values;
  }

  private ColumnValues running(Column column) {
    double start = plan.runningFrom(column.name());
    double[] scalars = new double[latent.rows()];
    for (int row = 0; row < scalars.length; row++) {
      scalars[row] = start + (firstRow + row) * Scale.grid(column);
    }
    return Inward.values(column, scalars);
  }

  private IntPredicate missing(String column) {
    Constraint.MissingWhen when = plan.missingWhen(column).orElse(null);
    if (when != null) {
      ColumnValues.Levels deciding = (ColumnValues.Levels) latent(schema.column(when.when()));
      return row -> when.levels().contains(deciding.level(row));
    }
    String flag = free.flag(column).orElse(null);
    if (flag != null) {
      ColumnValues.Levels flags = (ColumnValues.Levels) latent.column(flag);
      return row -> "true".equals(flags.level(row));
    }
    boolean own =
        !plan.isDerived(column)
            && latent.schema().position(column).isPresent()
            && plan.combinedBy(column).isEmpty();
    if (own) {
      BitSet rows = missing.get(latent.schema().position(column).getAsInt());
      return rows::get;
    }
    return row -> false;
  }

  private static ColumnValues masked(ColumnValues values, IntPredicate isMissing) {
    int rows = values.size();
    if (values instanceof ColumnValues.Levels levels) {
      int[] codes = new int[rows];
      for (int row = 0; row < rows; row++) {
        codes[row] = isMissing.test(row) ? -1 : levels.code(row);
      }
      return new ColumnValues.Levels(codes, levels.levels());
    }
    if (values instanceof ColumnValues.Instants instants) {
      long[] micros = new long[rows];
      for (int row = 0; row < rows; row++) {
        micros[row] = isMissing.test(row) ? ColumnValues.Instants.MISSING : instants.micros(row);
      }
      return new ColumnValues.Instants(micros);
    }
    if (values instanceof ColumnValues.Numbers numbers) {
      double[] scalars = numbers.toArray();
      for (int row = 0; row < rows; row++) {
        scalars[row] = isMissing.test(row) ? Double.NaN : scalars[row];
      }
      return new ColumnValues.Numbers(scalars);
    }
    return values;
  }
}
