package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Intervals;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.List;

/** Whether rows of a table satisfy a condition. */
final class ConditionTest {

  private final ColumnValues values;
  private final Condition condition;
  private final Intervals numbers;
  private final boolean[] levels;

  ConditionTest(Table table, Condition condition) {
    Column column = table.schema().column(condition.column());
    this.values = table.column(condition.column());
    this.condition = condition;
    boolean counted = values instanceof ColumnValues.Levels;
    this.numbers =
        counted ? Intervals.all() : ConditionNumbers.admitted(column, List.of(condition));
    this.levels = counted ? levels(column, (ColumnValues.Levels) values) : new boolean[0];
  }

  private boolean[] levels(Column column, ColumnValues.Levels known) {
    boolean[] admitted = new boolean[known.levels().size()];
    java.util.Arrays.fill(admitted, true);
    ConditionLevels.restrict(admitted, condition, column, known.levels());
    return admitted;
  }

  boolean holds(int row) {
    if (condition instanceof Condition.Missing missing) {
      return values.isMissing(row) == missing.isMissing();
    }
    if (values.isMissing(row)) {
      return false;
    }
    if (values instanceof ColumnValues.Levels known) {
      return levels[known.code(row)];
    }
    return numbers.contains(
        values instanceof ColumnValues.Instants instants
            ? instants.micros(row)
            : ((ColumnValues.Numbers) values).value(row));
  }
}
