package io.semblance.engine.schema;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What holds between the columns of every row, or between rows. It is declared, so it is public;
 * samples keep it in every row. A row that lacks one of the values says nothing against it, except
 * where its definition mentions missing values. Values are written as in a file.
 */
public sealed interface Constraint {

  /** The columns that it mentions. */
  List<String> columns();

  /** One number or instant is at most, or strictly below, another. */
  record Inequality(String low, String high, boolean strict) implements Constraint {
    public Inequality {
      requireDifferent(List.of(low, high));
    }

    @Override
    public List<String> columns() {
      return List.of(low, high);
    }

    @Override
    public String toString() {
      return low + (strict ? " < " : " <= ") + high;
    }
  }

  /** A number or instant lies between limits, themselves allowed, of which one may be open. */
  record Range(String column, Optional<String> min, Optional<String> max) implements Constraint {
    @Override
    public List<String> columns() {
      return List.of(column);
    }

    @Override
    public String toString() {
      return min.map(limit -> limit + " <= ").orElse("")
          + column
          + max.map(limit -> " <= " + limit).orElse("");
    }
  }

  /**
   * Only some combinations of values occur, null standing for a missing one.
   *
   * @param allowed by row in the order of {@code columns}; absent for those that the source has
   */
  record FixedCombinations(List<String> columns, Optional<List<List<@Nullable String>>> allowed)
      implements Constraint {
    public FixedCombinations {
      columns = requireDifferent(columns);
      int width = columns.size();
      allowed = allowed.map(rows -> copy(rows, width));
    }

    private static List<List<@Nullable String>> copy(
        List<? extends List<@Nullable String>> rows, int width) {
      List<List<@Nullable String>> copy = new ArrayList<>();
      for (List<@Nullable String> row : rows) {
        if (row.size() != width) {
          throw new SchemaException("a combination of " + width + " columns is " + row);
        }
        copy.add(Collections.unmodifiableList(new ArrayList<>(row)));
      }
      if (copy.isEmpty() || new HashSet<>(copy).size() < copy.size()) {
        throw new SchemaException("combinations must not be empty or repeat");
      }
      return Collections.unmodifiableList(copy);
    }

    @Override
    public String toString() {
      return "fixed combinations of " + listed(columns);
    }
  }

  /** Exactly one of some columns is true, or 1, and all others are false, or 0; none is missing. */
  record OneHot(List<String> columns) implements Constraint {
    public OneHot {
      columns = requireDifferent(columns);
    }

    @Override
    public String toString() {
      return "exactly one of " + listed(columns);
    }
  }

  /** Some numbers add up to another, in decimals. */
  record Sum(List<String> parts, String total) implements Constraint {
    public Sum {
      parts = List.copyOf(parts);
      List<String> all = new ArrayList<>(parts);
      all.add(total);
      requireDifferent(all);
      if (parts.size() < 2) {
        throw new SchemaException("a sum has at least two parts: " + parts);
      }
    }

    @Override
    public List<String> columns() {
      List<String> all = new ArrayList<>(parts);
      all.add(total);
      return all;
    }

    @Override
    public String toString() {
      return String.join(" + ", parts) + " = " + total;
    }
  }

  /** A value is missing exactly when another column, which never lacks one, has certain levels. */
  record MissingWhen(String column, String when, List<String> levels) implements Constraint {
    public MissingWhen {
      requireDifferent(List.of(column, when));
      levels = List.copyOf(levels);
      if (levels.isEmpty()) {
        throw new SchemaException("no level of '" + when + "' is named");
      }
    }

    @Override
    public List<String> columns() {
      return List.of(column, when);
    }

    @Override
    public String toString() {
      return column + " is missing exactly when " + when + " in " + listed(levels);
    }
  }

  /**
   * No two rows have the same values in some columns. One of these is an identifier, an integer or
   * a datetime: it is generated in ascending order rather than learnt.
   */
  record UniqueKey(List<String> columns) implements Constraint {
    public UniqueKey {
      columns = List.copyOf(columns);
      if (columns.isEmpty()) {
        throw new SchemaException("a key has at least one column");
      }
    }

    @Override
    public String toString() {
      return "unique key " + listed(columns);
    }
  }

  static Constraint atMost(String low, String high) {
    return new Inequality(low, high, false);
  }

  static Constraint below(String low, String high) {
    return new Inequality(low, high, true);
  }

  static Constraint range(String column, String min, String max) {
    return new Range(column, Optional.of(min), Optional.of(max));
  }

  static Constraint atLeast(String column, String min) {
    return new Range(column, Optional.of(min), Optional.empty());
  }

  /** The combinations that the source has, but for rare ones. */
  static Constraint combinations(String... columns) {
    return new FixedCombinations(List.of(columns), Optional.empty());
  }

  static Constraint oneHot(String... columns) {
    return new OneHot(List.of(columns));
  }

  static Constraint sum(List<String> parts, String total) {
    return new Sum(parts, total);
  }

  static Constraint missingWhen(String column, String when, String... levels) {
    return new MissingWhen(column, when, List.of(levels));
  }

  static Constraint key(String... columns) {
    return new UniqueKey(List.of(columns));
  }

  private static List<String> requireDifferent(List<String> columns) {
    List<String> copy = List.copyOf(columns);
    if (copy.size() < 2 || new HashSet<>(copy).size() < copy.size()) {
      throw new SchemaException("a constraint needs different columns: " + copy);
    }
    return copy;
  }

  private static String listed(List<String> words) {
    return words.stream().collect(Collectors.joining(", ", "(", ")"));
  }
}
