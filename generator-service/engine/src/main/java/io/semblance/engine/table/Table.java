package io.semblance.engine.table;

import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An immutable table in columns, or a batch of the rows of one.
 *
 * <p>Privacy: a table built from a source holds rows; a sampled one does not.
 */
public final class Table {

  private final Schema schema;
  private final int rows;
  private final List<ColumnValues> columns;

  public Table(Schema schema, int rows, List<ColumnValues> columns) {
    if (columns.size() != schema.size()) {
      throw new IllegalArgumentException(
          columns.size() + " columns of values for a schema of " + schema.size());
    }
    for (ColumnValues values : columns) {
      if (values.size() != rows) {
        throw new IllegalArgumentException("a column has " + values.size() + " rows, not " + rows);
      }
    }
    this.schema = schema;
    this.rows = rows;
    this.columns = List.copyOf(columns);
  }

  /** The same values under another schema of as many columns. */
  public Table under(Schema newSchema) {
    return new Table(newSchema, rows, columns);
  }

  public Schema schema() {
    return schema;
  }

  public int rows() {
    return rows;
  }

  public ColumnValues column(int position) {
    return columns.get(position);
  }

  public ColumnValues column(String name) {
    return columns.get(
        schema
            .position(name)
            .orElseThrow(() -> new IllegalArgumentException("no column named '" + name + "'")));
  }

  /** The value as it is written in a file, null where it is missing. */
  public @Nullable String text(int column, int row) {
    ColumnValues values = columns.get(column);
    if (values.isMissing(row)) {
      return null;
    }
    if (values instanceof ColumnValues.Numbers numbers) {
      return ((Domain.Numeric) domain(column)).format().value().format(numbers.value(row));
    }
    if (values instanceof ColumnValues.Instants instants) {
      return ((Domain.Datetime) domain(column)).format().value().format(instants.micros(row));
    }
    if (values instanceof ColumnValues.Levels levels) {
      return levels.level(row);
    }
    return values instanceof ColumnValues.Texts texts ? texts.value(row) : null;
  }

  private Domain domain(int column) {
    return schema.column(column).domain().value();
  }
}
