package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Finds the rows of a source that contradict its constraints.
 *
 * <p>Privacy: tells about rows; for fits without a budget only.
 */
final class ConstraintCheck {

  private static final int ROWS_NAMED = 10;

  private final Schema schema;
  private final Table table;

  ConstraintCheck(Schema schema, Table table) {
    this.schema = schema;
    this.table = table;
  }

  /**
   * @param combinations those that are declared
   * @throws ConstraintException where any row contradicts; it names the first of them
   */
  void require(List<Combinations> combinations) {
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.Range range) {
        require(range);
      } else if (constraint instanceof Constraint.Inequality inequality) {
        inequality.columns().forEach(this::requireDeclaredBounds);
        require(inequality, contradicts(inequality));
      } else if (constraint instanceof Constraint.Sum sum) {
        sum.columns().forEach(this::requireDeclaredBounds);
        require(sum, contradicts(sum));
      } else if (constraint instanceof Constraint.MissingWhen missing) {
        require(missing, contradicts(missing));
      } else if (constraint instanceof Constraint.UniqueKey key) {
        require(key, contradicts(key));
      }
    }
    for (Combinations known : combinations) {
      ColumnValues.Levels codes = known.encode(table);
      require(known.constraint(), codes::isMissing);
    }
  }

  private void require(Constraint constraint, IntPredicate contradicts) {
    List<Long> rows = new ArrayList<>();
    long count = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (contradicts.test(row)) {
        count++;
        if (rows.size() < ROWS_NAMED) {
          rows.add(row + 1L);
        }
      }
    }
    if (count > 0) {
      throw ConstraintException.contradicted(constraint, rows, count);
    }
  }

  private void require(Constraint.Range range) {
    Ranges limits = new Ranges(schema.withConstraints(List.of(range)));
    double low = limits.low(range.column());
    double high = limits.high(range.column());
    ColumnValues values = values(range.column());
    require(
        range,
        row -> {
          double scalar = Scale.scalar(values, row);
          return scalar < low || scalar > high;
        });
  }

  private void requireDeclaredBounds(String name) {
    Column column = schema.column(name);
    if (column.domain().value() instanceof Domain.Numeric numeric
        && numeric.bounds().filter(Property::isDeclared).isPresent()) {
      var bounds = numeric.bounds().get().value();
      var format = numeric.format().value();
      require(
          new Constraint.Range(
              name,
              Optional.of(format.format(bounds.min())),
              Optional.of(format.format(bounds.max()))));
    } else if (column.domain().value() instanceof Domain.Datetime datetime
        && datetime.bounds().filter(Property::isDeclared).isPresent()) {
      var bounds = datetime.bounds().get().value();
      var format = datetime.format().value();
      require(
          new Constraint.Range(
              name,
              Optional.of(format.format(bounds.minMicros())),
              Optional.of(format.format(bounds.maxMicros()))));
    }
  }

  private IntPredicate contradicts(Constraint.Inequality inequality) {
    Scale scale =
        Scale.of(List.of(schema.column(inequality.low()), schema.column(inequality.high())));
    ColumnValues lows = values(inequality.low());
    ColumnValues highs = values(inequality.high());
    return row -> {
      double low = scale.units(Scale.scalar(lows, row));
      double high = scale.units(Scale.scalar(highs, row));
      return low > high || (inequality.strict() && low == high);
    };
  }

  private IntPredicate contradicts(Constraint.Sum sum) {
    Scale scale = Scale.of(sum.columns().stream().map(schema::column).toList());
    List<ColumnValues> parts = sum.parts().stream().map(this::values).toList();
    ColumnValues totals = values(sum.total());
    return row -> {
      double rest = scale.units(Scale.scalar(totals, row));
      for (ColumnValues part : parts) {
        rest -= scale.units(Scale.scalar(part, row));
      }
      return rest < 0 || rest > 0;
    };
  }

  private IntPredicate contradicts(Constraint.MissingWhen missing) {
    ColumnValues values = values(missing.column());
    ColumnValues.Levels deciding = (ColumnValues.Levels) values(missing.when());
    return row -> {
      String level = deciding.level(row);
      return level == null || values.isMissing(row) != missing.levels().contains(level);
    };
  }

  private IntPredicate contradicts(Constraint.UniqueKey key) {
    if (key.columns().stream().anyMatch(c -> values(c) instanceof ColumnValues.Omitted)) {
      return row -> false;
    }
    int[] positions =
        key.columns().stream().mapToInt(c -> schema.position(c).orElseThrow()).toArray();
    Set<List<@Nullable String>> seen = new HashSet<>();
    return row -> {
      List<@Nullable String> values = new ArrayList<>();
      for (int position : positions) {
        values.add(table.text(position, row));
      }
      return values.contains(null) || !seen.add(values);
    };
  }

  private ColumnValues values(String column) {
    return table.column(schema.position(column).orElseThrow());
  }
}
