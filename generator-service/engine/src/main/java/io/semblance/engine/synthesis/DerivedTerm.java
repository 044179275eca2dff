package io.semblance.engine.synthesis;

import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.coding.Slices;
import io.semblance.engine.coding.TableCoding;
import java.util.Map;

/**
 * Conditions on columns that follow from others, as a term on the free column that is drawn last of
 * those: what it may be depends on the values before it.
 */
final class DerivedTerm implements Term {

  private final TableCoding coding;
  private final Reparametrisation constraints;
  private final int own;
  private final BinCoding bins;
  private final Map<String, Intervals> demands;

  /**
   * @param own the position of the free column
   * @param demands numbers or microseconds that columns depending on it must be
   */
  DerivedTerm(
      TableCoding coding, Reparametrisation constraints, int own, Map<String, Intervals> demands) {
    this.coding = coding;
    this.constraints = constraints;
    this.own = own;
    this.bins = (BinCoding) coding.coding(own).orElseThrow();
    this.demands = Map.copyOf(demands);
  }

  @Override
  public int variable() {
    return coding.valueVariable(own);
  }

  @Override
  public boolean isFixed() {
    return false;
  }

  @Override
  public double[] weights(Draft draft) {
    Slices admitted = null;
    for (Map.Entry<String, Intervals> demand : demands.entrySet()) {
      Slices slices =
          Slices.of(bins, demand.getValue(), number -> scalar(demand.getKey(), number, draft));
      admitted = admitted == null ? slices : admitted.intersect(slices);
    }
    if (admitted == null) {
      throw new IllegalStateException("nothing is demanded of column " + own);
    }
    draft.slices().put(this, admitted);
    return admitted.weights();
  }

  @Override
  public void settle(Draft draft, int code, double u) {
    Slices admitted = draft.slices().get(this);
    if (admitted != null) {
      draft.values()[own] = bins.number(code, admitted.share(code, u));
    }
  }

  private double scalar(String column, double ownNumber, Draft draft) {
    return constraints.scalar(
        column,
        free -> {
          int position = coding.schema().position(free).orElseThrow();
          double number = position == own ? ownNumber : draft.values()[position];
          return number * ((BinCoding) coding.coding(position).orElseThrow()).ticks();
        });
  }
}
