package io.semblance.engine.synthesis;

import io.semblance.engine.schema.Condition;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What every row of a sample must satisfy, column by column; several conditions hold together.
 *
 * <pre>{@code
 * Conditions.none().is("sex", "Female").between("age", "30", "39").in("degree", List.of("BSc", "MSc"))
 * }</pre>
 *
 * <p>Values are written as in a file. A condition on a value, of whatever kind, leaves out rows in
 * which it is missing.
 */
public final class Conditions {

  private static final Conditions NONE = new Conditions(List.of());

  private final List<Condition> all;

  private Conditions(List<Condition> all) {
    this.all = List.copyOf(all);
  }

  public static Conditions none() {
    return NONE;
  }

  public static Conditions of(Condition... conditions) {
    return new Conditions(List.of(conditions));
  }

  /** These and one more. */
  public Conditions and(Condition condition) {
    List<Condition> more = new ArrayList<>(all);
    more.add(condition);
    return new Conditions(more);
  }

  public Conditions is(String column, String value) {
    return and(Condition.is(column, value));
  }

  public Conditions in(String column, Collection<String> values) {
    return and(Condition.in(column, values));
  }

  public Conditions atLeast(String column, String value) {
    return and(Condition.atLeast(column, value));
  }

  public Conditions above(String column, String value) {
    return and(Condition.above(column, value));
  }

  public Conditions atMost(String column, String value) {
    return and(Condition.atMost(column, value));
  }

  public Conditions below(String column, String value) {
    return and(Condition.below(column, value));
  }

  /** Between two values, both of which are allowed. */
  public Conditions between(String column, String from, String to) {
    return and(Condition.between(column, from, to));
  }

  public Conditions missing(String column) {
    return and(Condition.missing(column));
  }

  public Conditions present(String column) {
    return and(Condition.present(column));
  }

  public boolean isEmpty() {
    return all.isEmpty();
  }

  /** One by one. */
  public List<Condition> all() {
    return all;
  }

  @Override
  public String toString() {
    return all.stream().map(Condition::toString).collect(Collectors.joining(" and "));
  }
}
