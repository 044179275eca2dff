package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;

/** A column of a unique key, which runs through its values from the least one on. */
record RunningKey(Constraint.UniqueKey key, double start, double values) {

  static RunningKey of(Constraint.UniqueKey key, Column column, Ranges ranges) {
    double low = ranges.low(column.name());
    double high = ranges.high(column.name());
    if (column.domain().value() instanceof Domain.Datetime datetime) {
      var bounds = datetime.bounds().filter(Property::isDeclared).map(Property::value);
      low = Math.max(low, bounds.map(b -> (double) b.minMicros()).orElse(low));
      high = Math.min(high, bounds.map(b -> (double) b.maxMicros()).orElse(high));
    } else if (column.domain().value() instanceof Domain.Numeric numeric) {
      var bounds = numeric.bounds().filter(Property::isDeclared).map(Property::value);
      low = Math.max(low, bounds.map(b -> b.min()).orElse(low));
      high = Math.min(high, bounds.map(b -> b.max()).orElse(high));
    }
    if (Double.isInfinite(low) && Scale.isInstant(column)) {
      throw ConstraintException.impossible(
          "declare from when on column '" + column.name() + "' runs", key);
    }
    double start = Double.isInfinite(low) ? Math.min(1, high) : low;
    return new RunningKey(key, start, (high - start) / Scale.grid(column) + 1);
  }

  void requireRoom(long rows) {
    if (rows > values) {
      throw ConstraintException.impossible(
          "only " + (long) values + " rows can have different keys, not " + rows, key);
    }
  }
}
