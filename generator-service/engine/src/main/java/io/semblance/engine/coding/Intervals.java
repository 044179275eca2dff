package io.semblance.engine.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A set of numbers: disjoint closed intervals in ascending order, some of them single values. */
public final class Intervals {

  private final double[] low;
  private final double[] high;

  private Intervals(double[] low, double[] high) {
    this.low = low;
    this.high = high;
  }

  public static Intervals all() {
    return of(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /** Everything from {@code low} to {@code high}; nothing where that is less. */
  public static Intervals of(double low, double high) {
    return low <= high
        ? new Intervals(new double[] {low}, new double[] {high})
        : new Intervals(new double[0], new double[0]);
  }

  /** Single values. */
  public static Intervals points(double[] values) {
    double[] sorted = Arrays.stream(values).sorted().distinct().toArray();
    return new Intervals(sorted, sorted);
  }

  /** Keeps the arrays. */
  static Intervals ofPairs(double[] low, double[] high) {
    return new Intervals(low, high);
  }

  public Intervals intersect(Intervals other) {
    List<double[]> both = new ArrayList<>();
    for (int i = 0; i < low.length; i++) {
      for (int j = 0; j < other.low.length; j++) {
        double from = Math.max(low[i], other.low[j]);
        double to = Math.min(high[i], other.high[j]);
        if (from <= to) {
          both.add(new double[] {from, to});
        }
      }
    }
    return new Intervals(
        both.stream().mapToDouble(pair -> pair[0]).toArray(),
        both.stream().mapToDouble(pair -> pair[1]).toArray());
  }

  /** Each number divided by {@code divisor}, which is above 0. */
  public Intervals dividedBy(double divisor) {
    return new Intervals(
        Arrays.stream(low).map(value -> value / divisor).toArray(),
        Arrays.stream(high).map(value -> value / divisor).toArray());
  }

  /** The numbers with the opposite sign. */
  Intervals negated() {
    int last = low.length - 1;
    double[] newLow = new double[low.length];
    double[] newHigh = new double[low.length];
    Arrays.setAll(newLow, i -> -high[last - i]);
    Arrays.setAll(newHigh, i -> -low[last - i]);
    return new Intervals(newLow, newHigh);
  }

  public boolean isEmpty() {
    return low.length == 0;
  }

  /** How many intervals there are. */
  public int size() {
    return low.length;
  }

  public double low(int interval) {
    return low[interval];
  }

  public double high(int interval) {
    return high[interval];
  }

  /** The smallest of the numbers; there is one. */
  public double min() {
    return low[0];
  }

  /** The greatest of the numbers; there is one. */
  public double max() {
    return high[high.length - 1];
  }

  public boolean contains(double value) {
    return !isEmpty() && nearest(value) == value;
  }

  /** The nearest of the numbers to {@code value}; there is one. */
  public double nearest(double value) {
    double best = Math.max(low[0], Math.min(high[0], value));
    for (int i = 1; i < low.length; i++) {
      double candidate = Math.max(low[i], Math.min(high[i], value));
      if (Math.abs(candidate - value) < Math.abs(best - value)) {
        best = candidate;
      }
    }
    return best;
  }
}
