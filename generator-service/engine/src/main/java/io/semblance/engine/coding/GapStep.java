package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/*
 * high = the greatest low + gap, counted in common units, where a strict inequality adds one unit to
 * its low and the gap is never negative. The result is rounded up to what the column can hold and
 * kept in its range, whose upper end the ranges of the lows take into account.
 */
/** A column that is at least some others, as the gap between. */
final class GapStep implements Step {

  private final List<Constraint.Inequality> inequalities;
  private final Column high;
  private final Scale scale;
  private final double stride;
  private final Ranges ranges;
  private final boolean mayBeMissing;

  GapStep(Schema schema, List<Constraint.Inequality> inequalities, Ranges ranges) {
    this.inequalities = List.copyOf(inequalities);
    this.high = schema.column(inequalities.get(0).high());
    List<Column> columns =
        new java.util.ArrayList<>(
            inequalities.stream().map(inequality -> schema.column(inequality.low())).toList());
    columns.add(high);
    this.scale = Scale.of(columns);
    this.stride = scale.stride(high);
    this.ranges = ranges;
    this.mayBeMissing = columns.stream().anyMatch(ConstraintPlan::mayBeMissing);
  }

  @Override
  public List<String> needs() {
    return inequalities.stream().map(Constraint.Inequality::low).toList();
  }

  @Override
  public List<String> gives() {
    return List.of(high.name());
  }

  @Override
  public List<Column> free() {
    NumericFormat format = scale.isWhole() ? NumericFormat.integer() : NumericFormat.floating();
    double least = Math.max(0, scale.units(ranges.low(high.name())) - base(ranges::high));
    double greatest = scale.units(ranges.high(high.name())) - base(ranges::low);
    Optional<Property<Bounds>> bounds =
        Double.isFinite(least) && Double.isFinite(greatest)
            ? Optional.of(Property.declared(new Bounds(least, Math.max(least, greatest))))
            : Optional.empty();
    Domain gap = new Domain.Numeric(Property.declared(format), bounds);
    return List.of(
        high.withDomain(Property.declared(gap)).withNullable(Property.declared(mayBeMissing)));
  }

  @Override
  public void inward(Scalars given, Scalars free) {
    double[] values = given.get(high.name());
    double[] gaps = new double[values.length];
    for (int row = 0; row < gaps.length; row++) {
      int at = row;
      gaps[row] = scale.units(values[row]) - base(column -> given.get(column)[at]);
      gaps[row] = gaps[row] < 0 ? 0 : gaps[row];
    }
    free.put(high.name(), gaps);
  }

  @Override
  public String own(String column) {
    return high.name();
  }

  @Override
  public double derive(
      String column, ToDoubleFunction<String> free, ToDoubleFunction<String> known) {
    double base = base(known);
    double units = base + free.applyAsDouble(high.name());
    if (scale.isWhole()) {
      units = Math.ceil(units / stride) * stride;
    } else if (inequalities.stream().anyMatch(Constraint.Inequality::strict)) {
      units = Math.max(units, Math.nextUp(base));
    }
    return ranges.clamp(high.name(), scale.scalar(units));
  }

  /** The greatest low in units, strictly below which nothing may lie. */
  private double base(ToDoubleFunction<String> known) {
    double base = Double.NEGATIVE_INFINITY;
    for (Constraint.Inequality inequality : inequalities) {
      double low = scale.units(known.applyAsDouble(inequality.low()));
      base = Math.max(base, inequality.strict() && scale.isWhole() ? low + 1 : low);
    }
    return base;
  }

  @Override
  public String toString() {
    return Arrays.toString(inequalities.toArray());
  }
}
