package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Intervals;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import java.time.DateTimeException;
import java.util.List;

/** The numbers, or microseconds of instants, that a condition on a column admits. */
final class ConditionNumbers {

  private final Column column;

  ConditionNumbers(Column column) {
    this.column = column;
  }

  /** What all of some conditions on a column admit. */
  static Intervals admitted(Column column, List<Condition> together) {
    ConditionNumbers numbers = new ConditionNumbers(column);
    Intervals admitted = Intervals.all();
    for (Condition condition : together) {
      admitted = admitted.intersect(numbers.admitted(condition));
    }
    return admitted;
  }

  Intervals admitted(Condition condition) {
    if (condition instanceof Condition.OneOf oneOf) {
      return Intervals.points(
          oneOf.values().stream()
              .mapToDouble(this::scalar)
              .filter(value -> snap(value) == value)
              .toArray());
    }
    if (condition instanceof Condition.Between between) {
      return Intervals.of(
          between.from().map(this::least).orElse(Double.NEGATIVE_INFINITY),
          between.to().map(this::greatest).orElse(Double.POSITIVE_INFINITY));
    }
    return Intervals.all();
  }

  /** Whether values of the column are not rounded. */
  boolean isFloating() {
    return step() == 0;
  }

  private double least(Condition.Limit limit) {
    double value = scalar(limit.value());
    if (isFloating()) {
      return limit.included() ? value : Math.nextUp(value);
    }
    double snapped = snap(value);
    boolean inside = limit.included() ? snapped >= value : snapped > value;
    return inside ? snapped : snap(snapped + step());
  }

  private double greatest(Condition.Limit limit) {
    double value = scalar(limit.value());
    if (isFloating()) {
      return limit.included() ? value : Math.nextDown(value);
    }
    double snapped = snap(value);
    boolean inside = limit.included() ? snapped <= value : snapped < value;
    return inside ? snapped : snap(snapped - step());
  }

  private double step() {
    return column.domain().value() instanceof Domain.Datetime datetime
        ? datetime.format().value().granularityMicros()
        : format().granularity();
  }

  private double snap(double value) {
    if (column.domain().value() instanceof Domain.Datetime) {
      return Math.rint(value / step()) * step();
    }
    return format().snap(value);
  }

  private NumericFormat format() {
    return ((Domain.Numeric) column.domain().value()).format().value();
  }

  private double scalar(String text) {
    if (column.domain().value() instanceof Domain.Datetime datetime) {
      try {
        return datetime.format().value().parse(text);
      } catch (DateTimeException | ArithmeticException e) {
        throw new ConditionException(
            "column '"
                + column.name()
                + "' holds instants like "
                + datetime.format().value().pattern()
                + ", not '"
                + text
                + "'");
      }
    }
    try {
      double value = Double.parseDouble(text.strip());
      if (Double.isFinite(value)) {
        return value == 0 ? 0 : value;
      }
    } catch (NumberFormatException e) {
      // falls through to the message
    }
    throw new ConditionException(
        "column '" + column.name() + "' holds numbers, not '" + text + "'");
  }
}
