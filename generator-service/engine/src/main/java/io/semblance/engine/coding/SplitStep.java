package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/*
 * Each part but the last takes its share of what the total leaves above the least values of the parts
 * that are still to come, rounded to whole units; the last takes the rest. A share is cut to what the
 * part may hold and to what the later ones can still take, so every part stays in its range where the
 * total lies between the sums of the least and of the greatest values.
 */
/** Parts of a total in a range, as shares of what the parts before left of it. */
final class SplitStep implements Step {

  private final Constraint.Sum sum;
  private final List<Column> parts;
  private final Scale scale;
  private final double[] least;
  private final double[] room;
  private final boolean mayBeMissing;

  SplitStep(Schema schema, Constraint.Sum sum, Ranges ranges) {
    this.sum = sum;
    this.parts = sum.parts().stream().map(schema::column).toList();
    this.scale = Scale.of(sum.columns().stream().map(schema::column).toList());
    this.least = sum.parts().stream().mapToDouble(p -> scale.units(ranges.low(p))).toArray();
    this.room = sum.parts().stream().mapToDouble(p -> scale.units(ranges.high(p))).toArray();
    Arrays.setAll(room, i -> room[i] - least[i]);
    this.mayBeMissing =
        sum.columns().stream().map(schema::column).anyMatch(ConstraintPlan::mayBeMissing);
  }

  @Override
  public List<String> needs() {
    return List.of(sum.total());
  }

  @Override
  public List<String> gives() {
    return sum.parts();
  }

  @Override
  public List<Column> free() {
    Domain share =
        new Domain.Numeric(
            Property.declared(NumericFormat.floating()),
            Optional.of(Property.declared(new Bounds(0, 1))));
    List<Column> free = new ArrayList<>();
    for (Column part : parts.subList(0, parts.size() - 1)) {
      free.add(
          part.withDomain(Property.declared(share)).withNullable(Property.declared(mayBeMissing)));
    }
    return free;
  }

  @Override
  public void inward(Scalars given, Scalars free) {
    for (int part = 0; part < parts.size() - 1; part++) {
      double[] shares = new double[given.rows()];
      for (int row = 0; row < shares.length; row++) {
        int at = row;
        double left = scale.units(given.get(sum.total())[row]) - Arrays.stream(least).sum();
        for (int before = 0; before < part; before++) {
          left -= excess(before, column -> given.get(column)[at]);
        }
        double share = excess(part, column -> given.get(column)[at]) / left;
        shares[row] = left > 0 ? Math.max(0, Math.min(1, share)) : Double.NaN;
      }
      free.put(parts.get(part).name(), shares);
    }
  }

  private double excess(int part, ToDoubleFunction<String> given) {
    return scale.units(given.applyAsDouble(parts.get(part).name())) - least[part];
  }

  @Override
  public String own(String column) {
    int part = sum.parts().indexOf(column);
    return sum.parts().get(Math.min(part, parts.size() - 2));
  }

  @Override
  public double derive(
      String column, ToDoubleFunction<String> free, ToDoubleFunction<String> known) {
    double left = scale.units(known.applyAsDouble(sum.total())) - Arrays.stream(least).sum();
    for (int part = 0; part < parts.size() - 1; part++) {
      double laterRoom = Arrays.stream(room, part + 1, room.length).sum();
      double share = left > 0 ? Math.rint(free.applyAsDouble(sum.parts().get(part)) * left) : 0;
      double taken = Math.min(Math.min(room[part], left), Math.max(left - laterRoom, share));
      if (sum.parts().get(part).equals(column)) {
        return scale.scalar(least[part] + taken);
      }
      left -= taken;
    }
    return scale.scalar(least[parts.size() - 1] + left);
  }

  @Override
  public String toString() {
    return sum.toString();
  }
}
