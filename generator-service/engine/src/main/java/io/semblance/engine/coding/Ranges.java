package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import java.time.DateTimeException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/*
 * Limits that are declared, and those that follow: what is at most a bounded column is bounded, too,
 * and a part of a sum can be no more than the total leaves. Limits are walked to and fro until none
 * changes, once for each column at most, since inequalities and sums form no cycle.
 */
/** The scalars that each column of a constraint can take, whatever the other columns are. */
final class Ranges {

  private final Schema schema;
  private final Map<String, double[]> byColumn = new LinkedHashMap<>();

  Ranges(Schema schema) {
    this.schema = schema;
    for (Constraint constraint : schema.constraints()) {
      if (constraint instanceof Constraint.Range range) {
        narrow(range.column(), range.min(), range.max(), range);
      } else if (constraint instanceof Constraint.Inequality
          || constraint instanceof Constraint.Sum) {
        constraint.columns().forEach(column -> narrowByDeclaration(column, constraint));
      }
    }
  }

  private Ranges(Schema schema, Map<String, double[]> byColumn) {
    this.schema = schema;
    byColumn.forEach((column, range) -> this.byColumn.put(column, range.clone()));
  }

  /** The same limits, to be narrowed on their own. */
  Ranges copy() {
    return new Ranges(schema, byColumn);
  }

  boolean has(String column) {
    return byColumn.containsKey(column);
  }

  double low(String column) {
    return range(column)[0];
  }

  double high(String column) {
    return range(column)[1];
  }

  /** The nearest scalar in range; NaN stays what it is. */
  double clamp(String column, double scalar) {
    return Math.max(low(column), Math.min(high(column), scalar));
  }

  private double[] range(String column) {
    return byColumn.computeIfAbsent(
        column, c -> new double[] {Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY});
  }

  /** Keeps what lies in both; limits are moved inward to what the column can hold. */
  void narrow(String column, double low, double high) {
    double[] range = range(column);
    range[0] = Math.max(range[0], inward(column, low, 1));
    range[1] = Math.min(range[1], inward(column, high, -1));
  }

  private double inward(String name, double limit, int direction) {
    Column column = schema.column(name);
    if (!Double.isFinite(limit) || Scale.grid(column) == 0) {
      return limit;
    }
    double snapped = Scale.snap(column, limit);
    return (snapped - limit) * direction >= 0
        ? snapped
        : Scale.snap(column, snapped + direction * Scale.grid(column));
  }

  private void narrow(
      String name, Optional<String> min, Optional<String> max, Constraint.Range constraint) {
    Column column = schema.column(name);
    if (!Scale.isScalar(column)) {
      throw ConstraintException.impossible(
          "column '" + name + "' holds neither numbers nor instants", constraint);
    }
    narrow(
        name,
        min.map(text -> limit(column, text, constraint)).orElse(Double.NEGATIVE_INFINITY),
        max.map(text -> limit(column, text, constraint)).orElse(Double.POSITIVE_INFINITY));
    requireSomething(name, constraint);
  }

  private static double limit(Column column, String text, Constraint constraint) {
    try {
      double limit =
          column.domain().value() instanceof Domain.Datetime datetime
              ? datetime.format().value().parse(text)
              : Double.parseDouble(text);
      if (Double.isFinite(limit)) {
        return limit;
      }
    } catch (DateTimeException | NumberFormatException | ArithmeticException e) {
      // falls through to the message
    }
    throw ConstraintException.impossible(
        "column '" + column.name() + "' cannot hold the limit '" + text + "'", constraint);
  }

  private void narrowByDeclaration(String name, Constraint constraint) {
    Column column = schema.column(name);
    if (column.domain().value() instanceof Domain.Numeric numeric) {
      numeric
          .bounds()
          .filter(Property::isDeclared)
          .ifPresent(bounds -> narrow(name, bounds.value().min(), bounds.value().max()));
    } else if (column.domain().value() instanceof Domain.Datetime datetime) {
      datetime
          .bounds()
          .filter(Property::isDeclared)
          .ifPresent(
              bounds ->
                  narrow(
                      name,
                      (double) bounds.value().minMicros(),
                      (double) bounds.value().maxMicros()));
    } else {
      throw ConstraintException.impossible(
          "column '" + name + "' holds neither numbers nor instants", constraint);
    }
    requireSomething(name, constraint);
  }

  /**
   * Narrows each range by what follows from the others.
   *
   * @throws ConstraintException where nothing is left of one
   */
  void propagate() {
    for (int pass = 0; pass < schema.size() + 1; pass++) {
      for (Constraint constraint : schema.constraints()) {
        if (constraint instanceof Constraint.Inequality inequality) {
          propagate(inequality);
        } else if (constraint instanceof Constraint.Sum sum) {
          propagate(sum);
        }
      }
    }
  }

  private void propagate(Constraint.Inequality inequality) {
    Column low = schema.column(inequality.low());
    Column high = schema.column(inequality.high());
    Scale scale = Scale.of(java.util.List.of(low, high));
    double step = inequality.strict() && scale.isWhole() ? 1 : 0;
    narrow(
        low.name(), Double.NEGATIVE_INFINITY, scale.scalar(scale.units(high(high.name())) - step));
    narrow(
        high.name(), scale.scalar(scale.units(low(low.name())) + step), Double.POSITIVE_INFINITY);
    requireSomething(low.name(), inequality);
    requireSomething(high.name(), inequality);
  }

  private void propagate(Constraint.Sum sum) {
    Scale scale = scale(sum);
    narrow(sum.total(), scale.scalar(sumOfLows(sum)), scale.scalar(sumOfHighs(sum)));
    requireSomething(sum.total(), sum);
    for (String part : sum.parts()) {
      double low = scale.units(low(sum.total()));
      double high = scale.units(high(sum.total()));
      for (String other : sum.parts()) {
        low -= other.equals(part) ? 0 : scale.units(high(other));
        high -= other.equals(part) ? 0 : scale.units(low(other));
      }
      narrow(
          part,
          Double.isNaN(low) ? Double.NEGATIVE_INFINITY : scale.scalar(low),
          Double.isNaN(high) ? Double.POSITIVE_INFINITY : scale.scalar(high));
      requireSomething(part, sum);
    }
  }

  /** Whether the parts alone keep the total of a sum in its range. */
  boolean followsFromParts(Constraint.Sum sum) {
    Scale scale = scale(sum);
    return sumOfLows(sum) >= scale.units(low(sum.total()))
        && sumOfHighs(sum) <= scale.units(high(sum.total()));
  }

  private Scale scale(Constraint.Sum sum) {
    return Scale.of(sum.columns().stream().map(schema::column).toList());
  }

  /** In units. */
  private double sumOfLows(Constraint.Sum sum) {
    Scale scale = scale(sum);
    return sum.parts().stream().mapToDouble(part -> scale.units(low(part))).sum();
  }

  /** In units. */
  private double sumOfHighs(Constraint.Sum sum) {
    Scale scale = scale(sum);
    return sum.parts().stream().mapToDouble(part -> scale.units(high(part))).sum();
  }

  private void requireSomething(String column, Constraint constraint) {
    if (low(column) > high(column)) {
      throw ConstraintException.impossible(
          "together with the ranges of its columns it leaves no value for '" + column + "'",
          constraint);
    }
  }
}
