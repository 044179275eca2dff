package io.semblance.engine.coding;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Schema;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A total that follows from its parts. */
final class TotalStep implements Step {

  private final Constraint.Sum sum;
  private final Scale scale;

  TotalStep(Schema schema, Constraint.Sum sum) {
    this.sum = sum;
    this.scale = Scale.of(sum.columns().stream().map(schema::column).toList());
  }

  @Override
  public List<String> needs() {
    return sum.parts();
  }

  @Override
  public List<String> gives() {
    return List.of(sum.total());
  }

  @Override
  public List<Column> free() {
    return List.of();
  }

  @Override
  public void inward(Scalars given, Scalars free) {
    // the parts are columns of their own
  }

  @Override
  public String own(String column) {
    return sum.parts().get(sum.parts().size() - 1);
  }

  @Override
  public double derive(
      String column, ToDoubleFunction<String> free, ToDoubleFunction<String> known) {
    double units = 0;
    for (String part : sum.parts()) {
      units += scale.units(known.applyAsDouble(part));
    }
    return scale.scalar(units);
  }

  @Override
  public String toString() {
    return sum.toString();
  }
}
