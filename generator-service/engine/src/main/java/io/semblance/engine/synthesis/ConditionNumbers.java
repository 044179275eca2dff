package io.semblance.engine.synthesis;

import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Condition;
import io.semblance.engine.schema.Domain;
import java.time.DateTimeException;

/** The numbers, or instants in units of their coding, that a condition admits. */
final class ConditionNumbers {

  private final Column column;
  private final BinCoding bins;

  ConditionNumbers(Column column, BinCoding bins) {
    this.column = column;
    this.bins = bins;
  }

  Intervals admitted(Condition condition) {
    if (condition instanceof Condition.OneOf oneOf) {
      return Intervals.points(
          oneOf.values().stream()
              .mapToDouble(this::number)
              .filter(value -> bins.format().snap(value) == value)
              .toArray());
    }
    if (condition instanceof Condition.Between between) {
      return Intervals.of(
          between.from().map(this::least).orElse(Double.NEGATIVE_INFINITY),
          between.to().map(this::greatest).orElse(Double.POSITIVE_INFINITY));
    }
    return Intervals.all();
  }

  private double least(Condition.Limit limit) {
    double value = number(limit.value());
    double step = bins.format().granularity();
    if (step == 0) {
      return limit.included() ? value : Math.nextUp(value);
    }
    double snapped = bins.format().snap(value);
    boolean inside = limit.included() ? snapped >= value : snapped > value;
    return inside ? snapped : bins.format().snap(snapped + step);
  }

  private double greatest(Condition.Limit limit) {
    double value = number(limit.value());
    double step = bins.format().granularity();
    if (step == 0) {
      return limit.included() ? value : Math.nextDown(value);
    }
    double snapped = bins.format().snap(value);
    boolean inside = limit.included() ? snapped <= value : snapped < value;
    return inside ? snapped : bins.format().snap(snapped - step);
  }

  private double number(String text) {
    if (column.domain().value() instanceof Domain.Datetime datetime) {
      try {
        return (double) datetime.format().value().parse(text) / bins.ticks();
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
