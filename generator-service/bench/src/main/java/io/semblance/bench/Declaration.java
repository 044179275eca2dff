package io.semblance.bench;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/*
 * Published comparisons take the domain of a table for public knowledge and read it off the rows.
 * The benchmark does as they do; whoever has private rows declares what is public by other means.
 */
/** Schemas whose every property counts as declared, as the private fit needs them. */
final class Declaration {

  /** Of more codes than this, a column of codes counts as a cut scale. */
  private static final int MOST_NOMINAL = 50;

  private Declaration() {}

  /** Columns of codes 0 to size - 1, none missing. */
  static Schema ofCodes(List<String> names, List<Integer> sizes, long rows) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int size = sizes.get(i);
      Column column =
          size > MOST_NOMINAL
              ? Column.integer(names.get(i), 0, size - 1)
              : Column.categorical(
                  names.get(i), IntStream.range(0, size).mapToObj(Integer::toString).toList());
      columns.add(column.withNullable(Property.declared(false)));
    }
    return Schema.of(columns).withDeclaredRows(rows);
  }

  /** The inferred schema with bounds and levels as the rows have them. */
  static Schema ofRows(Table table) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < table.schema().size(); c++) {
      Column column = table.schema().column(c);
      ColumnValues values = table.column(c);
      boolean missing = IntStream.range(0, values.size()).anyMatch(values::isMissing);
      columns.add(
          column
              .withDomain(Property.declared(domain(column.domain().value(), values)))
              .withNullable(Property.declared(missing)));
    }
    return Schema.of(columns).withDeclaredRows(table.rows());
  }

  private static Domain domain(Domain domain, ColumnValues values) {
    if (domain instanceof Domain.Numeric numeric
        && values instanceof ColumnValues.Numbers numbers) {
      return new Domain.Numeric(
          Property.declared(numeric.format().value()),
          Optional.of(Property.declared(bounds(numbers))));
    }
    if (domain instanceof Domain.Categorical && values instanceof ColumnValues.Levels levels) {
      return new Domain.Categorical(
          Optional.of(Property.declared(levels.levels())), Optional.empty());
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return new Domain.Ordinal(Property.declared(ordinal.levels().value()), Optional.empty());
    }
    if (domain instanceof Domain.Bool bool) {
      return new Domain.Bool(Property.declared(bool.format().value()));
    }
    return domain;
  }

  private static Bounds bounds(ColumnValues.Numbers numbers) {
    double min = Double.POSITIVE_INFINITY;
    double max = Double.NEGATIVE_INFINITY;
    for (int row = 0; row < numbers.size(); row++) {
      if (!numbers.isMissing(row)) {
        min = Math.min(min, numbers.value(row));
        max = Math.max(max, numbers.value(row));
      }
    }
    return new Bounds(min, max);
  }
}
