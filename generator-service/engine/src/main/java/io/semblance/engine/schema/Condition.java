package io.semblance.engine.schema;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What a row must be like in one column. Values are written as in a file: {@code 37}, {@code
 * 2024-02-29}, {@code Female}.
 */
public sealed interface Condition {

  String column();

  /**
   * The value is one of these.
   *
   * @param values at least one
   */
  record OneOf(String column, List<String> values) implements Condition {
    public OneOf {
      values = List.copyOf(values);
      if (values.isEmpty()) {
        throw new SchemaException("a condition on '" + column + "' names no value");
      }
    }

    @Override
    public String toString() {
      return values.size() == 1
          ? column + " = " + values.get(0)
          : column + " in " + values.stream().collect(Collectors.joining(", ", "(", ")"));
    }
  }

  /** The number, the instant or the ordinal level lies between limits, of which one may be open. */
  record Between(String column, Optional<Limit> from, Optional<Limit> to) implements Condition {
    public Between {
      if (from.isEmpty() && to.isEmpty()) {
        throw new SchemaException("a condition on '" + column + "' names no limit");
      }
    }

    @Override
    public String toString() {
      return List.of(
              from.map(l -> column + (l.included() ? " >= " : " > ") + l.value()),
              to.map(l -> column + (l.included() ? " <= " : " < ") + l.value()))
          .stream()
          .flatMap(Optional::stream)
          .collect(Collectors.joining(" and "));
    }
  }

  /** The value is missing, or is not. */
  record Missing(String column, boolean isMissing) implements Condition {
    @Override
    public String toString() {
      return column + (isMissing ? " is missing" : " is present");
    }
  }

  /** An end of an interval. */
  record Limit(String value, boolean included) {}

  static Condition is(String column, String value) {
    return new OneOf(column, List.of(value));
  }

  static Condition in(String column, Collection<String> values) {
    return new OneOf(column, List.copyOf(values));
  }

  /** At least. */
  static Condition atLeast(String column, String value) {
    return new Between(column, Optional.of(new Limit(value, true)), Optional.empty());
  }

  static Condition above(String column, String value) {
    return new Between(column, Optional.of(new Limit(value, false)), Optional.empty());
  }

  static Condition atMost(String column, String value) {
    return new Between(column, Optional.empty(), Optional.of(new Limit(value, true)));
  }

  static Condition below(String column, String value) {
    return new Between(column, Optional.empty(), Optional.of(new Limit(value, false)));
  }

  /** Between two values, both of which are allowed. */
  static Condition between(String column, String from, String to) {
    return new Between(
        column, Optional.of(new Limit(from, true)), Optional.of(new Limit(to, true)));
  }

  static Condition missing(String column) {
    return new Missing(column, true);
  }

  static Condition present(String column) {
    return new Missing(column, false);
  }
}
