package io.semblance.engine.table;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Collects rows, or columns one by one, into a {@link Table}.
 *
 * <p>Privacy: holds rows, but of identifiers, personal data and free text only their number.
 */
public final class TableBuilder {

  private final Schema schema;
  private final List<ColumnBuilder> columns = new ArrayList<>();

  public TableBuilder(Schema schema) {
    this.schema = schema;
    schema.columns().forEach(column -> columns.add(builderOf(column)));
  }

  public ColumnBuilder column(int position) {
    return columns.get(position);
  }

  /**
   * Appends one row of values as they are written in a file, null where one is missing.
   *
   * @throws IllegalArgumentException where the row is shorter or longer than the schema
   */
  public TableBuilder addRow(List<? extends @Nullable String> texts) {
    if (texts.size() != columns.size()) {
      throw new IllegalArgumentException(
          "a row has " + texts.size() + " values, the schema " + columns.size() + " columns");
    }
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).append(texts.get(i));
    }
    return this;
  }

  /** How many rows the first column has so far. */
  public int rows() {
    return columns.get(0).size();
  }

  public Table build() {
    return new Table(schema, rows(), columns.stream().map(ColumnBuilder::build).toList());
  }

  private static ColumnBuilder builderOf(Column column) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Numeric numeric) {
      return new NumberColumnBuilder(numeric.format().value());
    }
    if (domain instanceof Domain.Datetime datetime) {
      return new InstantColumnBuilder(datetime.format().value());
    }
    if (domain instanceof Domain.Categorical categorical) {
      List<String> known =
          categorical.levels().map(levels -> levels.value()).orElse(List.<String>of());
      return new LevelColumnBuilder(known, false);
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return new LevelColumnBuilder(ordinal.levels().value(), false);
    }
    if (domain instanceof Domain.Bool bool) {
      return new LevelColumnBuilder(
          List.of(bool.format().value().falseText(), bool.format().value().trueText()), true);
    }
    return new OmittedColumnBuilder();
  }
}
