package io.semblance.engine.schema;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * The columns of a table, and the number of its rows where that is public knowledge.
 *
 * <p>Privacy: the exact number of rows never enters a schema by itself; a person declares it.
 */
public final class Schema {

  private final List<Column> columns;
  private final OptionalLong declaredRows;
  private final Map<String, Integer> positions = new HashMap<>();

  private final List<Constraint> constraints;

  private Schema(
      List<Column> columns, OptionalLong declaredRows, List<? extends Constraint> constraints) {
    this.columns = List.copyOf(columns);
    this.declaredRows = declaredRows;
    this.constraints = List.copyOf(constraints);
    if (columns.isEmpty()) {
      throw new SchemaException("a schema needs at least one column");
    }
    for (int i = 0; i < columns.size(); i++) {
      if (positions.put(columns.get(i).name(), i) != null) {
        throw new SchemaException("two columns are named '" + columns.get(i).name() + "'");
      }
    }
    constraints.forEach(constraint -> constraint.columns().forEach(this::requirePosition));
  }

  public static Schema of(List<Column> columns) {
    return new Schema(columns, OptionalLong.empty(), List.of());
  }

  public static Schema of(Column... columns) {
    return of(List.of(columns));
  }

  public Schema withDeclaredRows(long rows) {
    if (rows < 0) {
      throw new SchemaException("a table cannot have " + rows + " rows");
    }
    return new Schema(columns, OptionalLong.of(rows), constraints);
  }

  /**
   * The same columns, of whose rows these constraints hold, and no others.
   *
   * @throws SchemaException where one mentions a column that is not there
   */
  public Schema withConstraints(List<? extends Constraint> newConstraints) {
    return new Schema(columns, declaredRows, newConstraints);
  }

  /** The same schema with the column of that name replaced. */
  public Schema with(Column column) {
    List<Column> changed = new java.util.ArrayList<>(columns);
    changed.set(requirePosition(column.name()), column);
    return new Schema(changed, declaredRows, constraints);
  }

  public List<Column> columns() {
    return columns;
  }

  public Column column(int position) {
    return columns.get(position);
  }

  public Column column(String name) {
    return columns.get(requirePosition(name));
  }

  public OptionalInt position(String name) {
    Integer position = positions.get(name);
    return position == null ? OptionalInt.empty() : OptionalInt.of(position);
  }

  public int size() {
    return columns.size();
  }

  /** What holds between the columns of every row, or between rows. */
  public List<Constraint> constraints() {
    return constraints;
  }

  public OptionalLong declaredRows() {
    return declaredRows;
  }

  /** The worst sensitivity category of any column. */
  public SensitivityCategory sensitivity() {
    return columns.stream()
        .map(column -> column.sensitivity().value())
        .reduce(SensitivityCategory.NONE, SensitivityCategory::worse);
  }

  /**
   * Makes sure that each row can have an identifier of its own.
   *
   * @throws SchemaException where a pattern of identifiers has fewer texts than there are rows
   */
  public void requireIdentifiersFor(long rows) {
    for (Column column : columns) {
      if (column.domain().value() instanceof Domain.Identifier identifier
          && identifier.form().value() instanceof IdentifierPattern pattern
          && pattern.capacity() < rows) {
        throw new SchemaException(
            "column '%s' can tell only %d rows apart, not %d: declare a longer pattern than %s"
                .formatted(column.name(), pattern.capacity(), rows, pattern.text()));
      }
    }
  }

  private int requirePosition(String name) {
    return position(name)
        .orElseThrow(() -> new SchemaException("there is no column named '" + name + "'"));
  }
}
