package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Several columns as a single nominal one, whose levels are the combinations of their values that
 * occur.
 */
final class Combinations {

  private final Constraint constraint;
  private final List<Column> columns;
  private final List<List<@Nullable String>> rows;
  private final boolean declared;
  private final Table values;

  private Combinations(
      Constraint constraint,
      List<Column> columns,
      List<List<@Nullable String>> rows,
      boolean declared) {
    this.constraint = constraint;
    this.columns = List.copyOf(columns);
    this.rows = List.copyOf(rows);
    this.declared = declared;
    TableBuilder builder = new TableBuilder(Schema.of(columns));
    rows.forEach(builder::addRow);
    for (int i = 0; i < columns.size(); i++) {
      if (builder.column(i).unreadable() > 0) {
        throw ConstraintException.impossible(
            "column '" + columns.get(i).name() + "' cannot hold some of the values", constraint);
      }
    }
    this.values = builder.build();
  }

  /** Those that a constraint allows. */
  static Combinations declared(
      Schema schema, Constraint constraint, List<List<@Nullable String>> rows) {
    return new Combinations(constraint, columns(schema, constraint), rows, true);
  }

  /** Those that a model knows. */
  static Combinations learnt(
      Schema schema, Constraint constraint, List<List<@Nullable String>> rows) {
    return new Combinations(constraint, columns(schema, constraint), rows, false);
  }

  /** Those that a table has, in the order of their first rows. */
  static Combinations of(Schema schema, Constraint constraint, Table table) {
    List<Column> columns = columns(schema, constraint);
    List<List<@Nullable String>> rows = new ArrayList<>();
    Map<List<@Nullable String>, Integer> known = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      List<@Nullable String> texts = texts(table, columns, row);
      if (known.putIfAbsent(texts, rows.size()) == null) {
        rows.add(texts);
      }
    }
    return new Combinations(constraint, columns, rows, false);
  }

  private static List<Column> columns(Schema schema, Constraint constraint) {
    return constraint.columns().stream().map(schema::column).toList();
  }

  private static List<@Nullable String> texts(Table table, List<Column> columns, int row) {
    List<@Nullable String> texts = new ArrayList<>();
    for (Column column : columns) {
      texts.add(table.text(table.schema().position(column.name()).orElseThrow(), row));
    }
    return texts;
  }

  Constraint constraint() {
    return constraint;
  }

  List<Column> columns() {
    return columns;
  }

  List<List<@Nullable String>> rows() {
    return rows;
  }

  boolean isDeclared() {
    return declared;
  }

  /** One row a combination. */
  Table table() {
    return values;
  }

  /** The values by position of a column among those combined; one row a combination. */
  ColumnValues values(int position) {
    return values.column(position);
  }

  /** The column that stands for all: its levels are the combinations by number. */
  Column free() {
    List<String> levels = IntStream.range(0, rows.size()).mapToObj(Integer::toString).toList();
    Property<List<String>> known =
        declared
            ? Property.declared(levels)
            : Property.inferred(levels, "combinations that occur", 1);
    return columns
        .get(0)
        .withDomain(Property.declared(new Domain.Categorical(Optional.of(known), Optional.empty())))
        .withNullable(Property.declared(false));
  }

  /** The combination of each row; -1 where it is none of these. */
  ColumnValues.Levels encode(Table table) {
    Map<List<@Nullable String>, Integer> numbers = new HashMap<>();
    for (int i = 0; i < rows.size(); i++) {
      numbers.put(normal(i), i);
    }
    int[] codes = new int[table.rows()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = numbers.getOrDefault(texts(table, columns, row), -1);
    }
    return new ColumnValues.Levels(
        codes, IntStream.range(0, rows.size()).mapToObj(Integer::toString).toList());
  }

  /** A combination as a table writes it, since people may write 1 for 1.0. */
  private List<@Nullable String> normal(int row) {
    List<@Nullable String> texts = new ArrayList<>();
    for (int column = 0; column < columns.size(); column++) {
      texts.add(values.text(column, row));
    }
    return texts;
  }

  /** A combined column as samples have it: inferred levels give way to those that are left. */
  Column learntColumn(Column column, int position) {
    if (!(values.column(position) instanceof ColumnValues.Levels levels)
        || column.domain().value() instanceof Domain.Bool) {
      return column;
    }
    Set<String> left = new LinkedHashSet<>();
    for (int row = 0; row < rows.size(); row++) {
      String level = levels.level(row);
      if (level != null) {
        left.add(level);
      }
    }
    Property<Domain> known = column.domain();
    Domain domain = known.value();
    if (domain instanceof Domain.Categorical categorical
        && categorical.levels().filter(Property::isDeclared).isEmpty()) {
      domain =
          new Domain.Categorical(
              left.isEmpty() ? Optional.empty() : Optional.of(inferred(List.copyOf(left))),
              categorical.catchAll().filter(left::contains));
    } else if (domain instanceof Domain.Ordinal ordinal
        && !ordinal.levels().isDeclared()
        && !left.isEmpty()) {
      List<String> ordered = ordinal.levels().value().stream().filter(left::contains).toList();
      domain = new Domain.Ordinal(inferred(ordered), ordinal.catchAll().filter(left::contains));
    }
    return column.withDomain(
        new Property<>(domain, known.origin(), known.reason(), known.confidence()));
  }

  private static Property<List<String>> inferred(List<String> levels) {
    return Property.inferred(levels, "levels of the combinations that samples can hold", 1);
  }

  /** Only some of them, in a new order. */
  Combinations select(int[] numbers) {
    return new Combinations(
        constraint,
        columns,
        java.util.Arrays.stream(numbers).mapToObj(rows::get).toList(),
        declared);
  }
}
