package io.semblance.engine.synthesis;

import io.semblance.engine.coding.BinCoding;
import io.semblance.engine.coding.Intervals;
import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.coding.Slices;
import io.semblance.engine.coding.TableCoding;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/*
 * A derived column rises, or falls, with each free column below it. So a number of one of these can
 * meet a demand only if the demand's low end can be reached with the others at their most favourable
 * ends, and its high end likewise. Drawing it from those numbers alone wastes no candidates.
 */
/** The numbers of free columns from which demands on derived columns can be met. */
final class Reach {

  private static final double LAST = 1 - 0x1p-53;

  private final TableCoding coding;
  private final Reparametrisation constraints;
  private final Map<String, Intervals> demands = new LinkedHashMap<>();

  /**
   * @param demands numbers or microseconds of derived columns
   */
  Reach(
      TableCoding coding,
      Reparametrisation constraints,
      Collection<Map<String, Intervals>> demands) {
    this.coding = coding;
    this.constraints = constraints;
    demands.forEach(this.demands::putAll);
  }

  /**
   * A term that settles a free column.
   *
   * @param within numbers or microseconds
   */
  FixedTerm term(int position, Intervals within) {
    BinCoding bins = bins(position);
    String free = coding.schema().column(position).name();
    Intervals inUnits = within.dividedBy((double) bins.ticks());
    Slices slices = Slices.of(bins, inUnits);
    for (Map.Entry<String, Intervals> demand : demands.entrySet()) {
      if (constraints.freeBelow(demand.getKey()).contains(free)) {
        Map<String, Double> greatest = extremes(demand.getKey(), true);
        Map<String, Double> least = extremes(demand.getKey(), false);
        Intervals above = Intervals.of(demand.getValue().min(), Double.POSITIVE_INFINITY);
        Intervals below = Intervals.of(Double.NEGATIVE_INFINITY, demand.getValue().max());
        slices =
            slices
                .intersect(
                    Slices.of(bins, above, x -> with(demand.getKey(), greatest, position, x)))
                .intersect(Slices.of(bins, below, x -> with(demand.getKey(), least, position, x)));
      }
    }
    return FixedTerm.ofSlices(coding.valueVariable(position), position, bins, slices, inUnits);
  }

  private double with(String column, Map<String, Double> others, int position, double number) {
    String free = coding.schema().column(position).name();
    double scalar = number * bins(position).ticks();
    return constraints.scalar(
        column, name -> name.equals(free) ? scalar : others.getOrDefault(name, Double.NaN));
  }

  /** The ends of the free columns below a column at which it is greatest, or least. */
  private Map<String, Double> extremes(String column, boolean greatest) {
    Map<String, Double> ends = new HashMap<>();
    for (String free : constraints.freeBelow(column)) {
      ends.put(free, scalar(free, false));
    }
    Map<String, Double> start = Map.copyOf(ends);
    for (String free : constraints.freeBelow(column)) {
      Map<String, Double> moved = new HashMap<>(start);
      moved.put(free, scalar(free, true));
      boolean rises =
          constraints.scalar(column, name -> moved.getOrDefault(name, Double.NaN))
              >= constraints.scalar(column, name -> start.getOrDefault(name, Double.NaN));
      ends.put(free, scalar(free, rises == greatest));
    }
    return ends;
  }

  private double scalar(String free, boolean last) {
    int position = coding.schema().position(free).orElseThrow();
    BinCoding bins = bins(position);
    return bins.ticks() * (last ? bins.number(bins.levels() - 1, LAST) : bins.number(0, 0));
  }

  private BinCoding bins(int position) {
    return (BinCoding) coding.coding(position).orElseThrow();
  }
}
