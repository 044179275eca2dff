package io.semblance.engine.coding;

import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The columns that are left to learn where constraints bind the others. */
final class FreeColumns {

  /** A range without an end ends here, beyond every instant that a format can write. */
  private static final double FARTHEST_MICROS = 4e17;

  private final Schema schema;
  private final ConstraintPlan plan;
  private final Map<String, Column> standIns = new HashMap<>();
  private final Map<String, String> flags = new HashMap<>();

  FreeColumns(
      Schema schema, ConstraintPlan plan, List<Combinations> combinations, Set<String> flagged) {
    this.schema = schema;
    this.plan = plan;
    plan.steps().forEach(step -> step.free().forEach(free -> standIns.put(free.name(), free)));
    combinations.forEach(known -> standIns.put(known.free().name(), known.free()));
    for (String column : flagged) {
      String name = column + " is missing";
      while (schema.position(name).isPresent()) {
        name += "'";
      }
      flags.put(column, name);
    }
  }

  /** The free column that says whether a derived value is missing. */
  Optional<String> flag(String column) {
    return Optional.ofNullable(flags.get(column));
  }

  Schema schema() {
    List<Column> free = new ArrayList<>();
    for (Column column : schema.columns()) {
      String name = column.name();
      if (standIns.containsKey(name)) {
        free.add(standIns.get(name));
      } else if (!plan.isDerived(name)
          && plan.combinedBy(name).isEmpty()
          && !plan.isRunning(name)) {
        free.add(plan.ranges().has(name) ? inRange(column) : column);
      }
      flag(name)
          .ifPresent(
              flag ->
                  free.add(
                      Column.declared(
                              flag, new Domain.Bool(Property.declared(BooleanFormat.lowerCase())))
                          .withNullable(Property.declared(false))));
    }
    Schema result = Schema.of(free);
    return schema.declaredRows().isPresent()
        ? result.withDeclaredRows(schema.declaredRows().getAsLong())
        : result;
  }

  private Column inRange(Column column) {
    double low = plan.ranges().low(column.name());
    double high = plan.ranges().high(column.name());
    if (Double.isInfinite(low) && Double.isInfinite(high)) {
      return column;
    }
    Domain domain =
        column.domain().value() instanceof Domain.Datetime datetime
            ? new Domain.Datetime(
                datetime.format(), Optional.of(Property.declared(instants(low, high))))
            : new Domain.Numeric(
                ((Domain.Numeric) column.domain().value()).format(),
                Optional.of(Property.declared(numbers(low, high))));
    Property<Domain> known = column.domain();
    return column.withDomain(
        new Property<>(domain, known.origin(), known.reason(), known.confidence()));
  }

  private static Bounds numbers(double low, double high) {
    double min = Math.max(low, -Double.MAX_VALUE);
    double max = Math.min(high, Double.MAX_VALUE);
    return new Bounds(min, max);
  }

  private static TimeBounds instants(double low, double high) {
    return new TimeBounds(
        (long) Math.max(low, -FARTHEST_MICROS), (long) Math.min(high, FARTHEST_MICROS));
  }
}
