package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/*
 * Each constraint derives a column from others, and a column is derived once: inequalities that share
 * their greater column give it together, a sum gives its total, or its parts where the total has a
 * range that they do not imply. An inequality between a part and its total says only that the other
 * parts are not negative; where their ranges say so, it is dropped. What is derived comes after what it
 * is derived from; a cycle is refused.
 */
/** Which columns follow from which, so that the constraints of a schema hold. */
final class ConstraintPlan {

  private final Schema schema;
  private final Ranges ranges;
  private final Map<String, Constraint> derivedBy = new LinkedHashMap<>();
  private final Map<String, Constraint> combinedBy = new LinkedHashMap<>();
  private final Map<String, RunningKey> runningKeys = new LinkedHashMap<>();
  private final Map<String, Constraint.MissingWhen> missingWhen = new LinkedHashMap<>();
  private final List<Step> steps = new ArrayList<>();
  private final Map<String, Step> stepByColumn = new HashMap<>();

  /**
   * @throws ConstraintException where constraints contradict each other, or cannot be kept
   */
  ConstraintPlan(Schema schema) {
    this.schema = schema;
    this.ranges = new Ranges(schema);
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.FixedCombinations
          || constraint instanceof Constraint.OneHot) {
        combine(constraint);
      } else if (constraint instanceof Constraint.MissingWhen missing) {
        requireDecidable(missing);
      } else if (constraint instanceof Constraint.Sum sum) {
        requireExact(sum);
      } else if (constraint instanceof Constraint.Inequality inequality) {
        requireComparable(inequality);
      }
    }
    new DerivationOrder(schema.constraints()).requireNoCycle();
    ranges.propagate();
    List<Step> unordered = new ArrayList<>(sums());
    unordered.addAll(gaps());
    steps.addAll(DerivationOrder.sorted(unordered));
    steps.forEach(step -> step.gives().forEach(column -> stepByColumn.put(column, step)));
    schema.constraints().stream()
        .filter(Constraint.UniqueKey.class::isInstance)
        .forEach(key -> plan((Constraint.UniqueKey) key));
  }

  Ranges ranges() {
    return ranges;
  }

  /** In an order in which each finds what it needs. */
  List<Step> steps() {
    return steps;
  }

  /** The step that gives a column. */
  Optional<Step> step(String column) {
    return Optional.ofNullable(stepByColumn.get(column));
  }

  Optional<Constraint.MissingWhen> missingWhen(String column) {
    return Optional.ofNullable(missingWhen.get(column));
  }

  /** The constraint that makes a column part of a combination. */
  Optional<Constraint> combinedBy(String column) {
    return Optional.ofNullable(combinedBy.get(column));
  }

  /** Whether a column runs through its values in order, to be unique. */
  boolean isRunning(String column) {
    return runningKeys.containsKey(column);
  }

  /** The first scalar of a column that runs through its values. */
  double runningFrom(String column) {
    return Objects.requireNonNull(runningKeys.get(column)).start();
  }

  /**
   * @throws ConstraintException where a column that runs through its values has fewer than that
   */
  void requireRoom(long rows) {
    runningKeys.values().forEach(key -> key.requireRoom(rows));
  }

  boolean isDerived(String column) {
    return derivedBy.containsKey(column);
  }

  static boolean mayBeMissing(Column column) {
    return column.nullable().value() || !column.nullable().isDeclared();
  }

  private void combine(Constraint constraint) {
    for (String column : constraint.columns()) {
      if (!schema.column(column).isModelled()) {
        throw ConstraintException.impossible(
            "the values of column '" + column + "' are not learnt", constraint);
      }
      for (Constraint other : schema.constraints()) {
        boolean bound =
            other != constraint
                && other.columns().contains(column)
                && !(other instanceof Constraint.Range)
                && !(other instanceof Constraint.UniqueKey)
                && !(other instanceof Constraint.MissingWhen missing
                    && missing.when().equals(column));
        if (bound) {
          throw ConstraintException.impossible(
              "both determine column '" + column + "'", constraint, other);
        }
      }
      combinedBy.put(column, constraint);
    }
    if (constraint instanceof Constraint.OneHot) {
      constraint.columns().forEach(column -> requireFlag(column, constraint));
    }
  }

  private void requireFlag(String column, Constraint constraint) {
    DomainKind kind = schema.column(column).kind();
    if (kind != DomainKind.BOOLEAN && kind != DomainKind.INTEGER) {
      throw ConstraintException.impossible(
          "column '" + column + "' holds neither truth values nor integers", constraint);
    }
  }

  private void requireDecidable(Constraint.MissingWhen missing) {
    Domain deciding = schema.column(missing.when()).domain().value();
    boolean levels =
        deciding instanceof Domain.Categorical
            || deciding instanceof Domain.Ordinal
            || deciding instanceof Domain.Bool;
    if (!levels || !schema.column(missing.column()).isModelled()) {
      throw ConstraintException.impossible(
          levels
              ? "the values of column '" + missing.column() + "' are not learnt"
              : "column '" + missing.when() + "' has no levels",
          missing);
    }
    Constraint.MissingWhen other = missingWhen.putIfAbsent(missing.column(), missing);
    if (other != null) {
      throw ConstraintException.impossible(
          "both say when '" + missing.column() + "' is missing", other, missing);
    }
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.MissingWhen chained
          && chained.column().equals(missing.when())) {
        throw ConstraintException.impossible(
            "column '" + missing.when() + "' decides, so it may not be missing", missing, chained);
      }
    }
  }

  private void requireExact(Constraint.Sum sum) {
    int finest = 0;
    for (String part : sum.columns()) {
      Column column = schema.column(part);
      if (Scale.isInstant(column) || Scale.decimals(column) == NumericFormat.FLOATING) {
        throw ConstraintException.impossible(
            "column '" + part + "' does not hold decimals, which alone add up exactly", sum);
      }
      finest = Math.max(finest, Scale.decimals(column));
    }
    if (Scale.decimals(schema.column(sum.total())) < finest) {
      throw ConstraintException.impossible(
          "column '" + sum.total() + "' has fewer decimals than its parts", sum);
    }
  }

  private void requireComparable(Constraint.Inequality inequality) {
    Column low = schema.column(inequality.low());
    Column high = schema.column(inequality.high());
    if (Scale.isInstant(low) != Scale.isInstant(high)) {
      throw ConstraintException.impossible("a number and an instant have no order", inequality);
    }
  }

  private List<Step> sums() {
    List<Step> found = new ArrayList<>();
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.Sum sum) {
        boolean bounded = isGreaterColumn(sum) || !ranges.followsFromParts(sum);
        if (bounded) {
          requireSplittable(sum);
          sum.parts().forEach(part -> derive(part, sum));
          found.add(new SplitStep(schema, sum, ranges));
        } else {
          derive(sum.total(), sum);
          found.add(new TotalStep(schema, sum));
        }
      }
    }
    return found;
  }

  private void requireSplittable(Constraint.Sum sum) {
    for (String part : sum.parts()) {
      if (Double.isInfinite(ranges.low(part))) {
        throw ConstraintException.impossible(
            "the range of its total can be kept only where each part has a least value; declare"
                + " one for '"
                + part
                + "'",
            sum);
      }
      if (Scale.decimals(schema.column(part)) != Scale.decimals(schema.column(sum.total()))) {
        throw ConstraintException.impossible(
            "the range of its total can be kept only where parts and total have equal decimals",
            sum);
      }
    }
  }

  private boolean isGreaterColumn(Constraint.Sum sum) {
    return schema.constraints().stream()
        .anyMatch(
            other ->
                other instanceof Constraint.Inequality inequality
                    && inequality.high().equals(sum.total())
                    && !follows(inequality));
  }

  /** Whether an inequality follows from a sum and the ranges of its parts. */
  private boolean follows(Constraint.Inequality inequality) {
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.Sum sum
          && sum.total().equals(inequality.high())
          && sum.parts().contains(inequality.low())) {
        double others =
            sum.parts().stream()
                .filter(part -> !part.equals(inequality.low()))
                .mapToDouble(ranges::low)
                .sum();
        if (inequality.strict() ? others > 0 : others >= 0) {
          return true;
        }
        throw ConstraintException.impossible(
            "it holds only where the other parts are not negative; declare their least values",
            inequality,
            sum);
      }
    }
    return false;
  }

  private List<Step> gaps() {
    Map<String, List<Constraint.Inequality>> byHigh = new LinkedHashMap<>();
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.Inequality inequality && !follows(inequality)) {
        byHigh.computeIfAbsent(inequality.high(), h -> new ArrayList<>()).add(inequality);
      }
    }
    List<Step> found = new ArrayList<>();
    byHigh.forEach(
        (high, together) -> {
          derive(high, together.get(0));
          found.add(new GapStep(schema, together, ranges));
        });
    return found;
  }

  private void derive(String column, Constraint constraint) {
    Constraint other = derivedBy.putIfAbsent(column, constraint);
    if (other != null) {
      throw ConstraintException.impossible(
          "both determine column '" + column + "'", other, constraint);
    }
  }

  private void plan(Constraint.UniqueKey key) {
    if (key.columns().stream().anyMatch(c -> schema.column(c).kind() == DomainKind.IDENTIFIER)) {
      return;
    }
    Map<String, Integer> uses = new HashMap<>();
    schema.constraints().stream()
        .filter(other -> !(other instanceof Constraint.Range))
        .forEach(other -> other.columns().forEach(c -> uses.merge(c, 1, Integer::sum)));
    for (String name : key.columns()) {
      Column column = schema.column(name);
      boolean countable = column.kind() == DomainKind.INTEGER || Scale.isInstant(column);
      if (countable && uses.getOrDefault(name, 0) == 1) {
        runningKeys.put(name, RunningKey.of(key, column, ranges));
        return;
      }
    }
    throw ConstraintException.impossible(
        "none of its columns is an identifier, or an integer or datetime that no other constraint"
            + " mentions",
        key);
  }
}
