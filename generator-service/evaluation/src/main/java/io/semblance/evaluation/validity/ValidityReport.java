package io.semblance.evaluation.validity;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The shares of a synthetic table's rows and cells that lie in the domain of the schema: kind,
 * precision, bounds, levels, nullability, and keys that are unique.
 *
 * <p>Privacy: reads synthetic rows and the schema alone. With {@link Reach#DECLARED} it is
 * post-processing of a private sample and free to publish; with {@link Reach#ALL} it also uses
 * properties that were inferred from real rows, and is internal under a budget.
 */
public record ValidityReport(double rows, double cells, List<ColumnValidity> columns) {

  /** Which properties of the schema are checked. */
  public enum Reach {
    DECLARED,
    ALL
  }

  public ValidityReport {
    columns = List.copyOf(columns);
  }

  public static ValidityReport of(Table synthetic, Schema schema, Reach reach) {
    boolean[] broken = new boolean[synthetic.rows()];
    long faults = 0;
    long cells = 0;
    List<ColumnValidity> columns = new ArrayList<>();
    for (Column column : schema.columns()) {
      OptionalInt position = synthetic.schema().position(column.name());
      Optional<CellCheck> check = CellCheck.of(column, reach);
      if (position.isPresent() && check.isPresent()) {
        ColumnValidity validity =
            check(column.name(), synthetic, position.getAsInt(), check.get(), broken);
        columns.add(validity);
        faults += validity.violations().values().stream().mapToLong(Long::longValue).sum();
        cells += synthetic.rows();
      }
    }
    long invalidRows = 0;
    for (boolean row : broken) {
      invalidRows += row ? 1 : 0;
    }
    return new ValidityReport(share(invalidRows, synthetic.rows()), share(faults, cells), columns);
  }

  private static ColumnValidity check(
      String name, Table table, int position, CellCheck check, boolean[] broken) {
    Map<Violation, Long> violations = new EnumMap<>(Violation.class);
    long faults = 0;
    for (int row = 0; row < table.rows(); row++) {
      @Nullable Violation violation = check.violation(table.column(position), row);
      if (violation != null) {
        violations.merge(violation, 1L, Long::sum);
        broken[row] = true;
        faults++;
      }
    }
    return new ColumnValidity(name, share(faults, table.rows()), violations);
  }

  private static double share(long faults, long of) {
    return of == 0 ? 1 : (double) (of - faults) / of;
  }
}
