package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Slices;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/** A row while it is drawn under conditions. */
final class Draft {

  private final int[] codes;
  private final double[] normals;
  private final double[] values;
  private final Map<Term, Slices> slices = new HashMap<>();
  private double weight;

  Draft(int dimensions, int columns) {
    this.codes = new int[dimensions];
    this.normals = new double[dimensions];
    this.values = new double[columns];
  }

  void clear() {
    Arrays.fill(codes, -1);
    Arrays.fill(values, Double.NaN);
    weight = 1;
  }

  /** What terms that depend on earlier values admit. */
  Map<Term, Slices> slices() {
    return slices;
  }

  /** By dimension; -1 where it is not drawn yet. */
  int[] codes() {
    return codes;
  }

  /** By position. */
  double[] normals() {
    return normals;
  }

  /** By column; NaN where it is not settled. */
  double[] values() {
    return values;
  }

  /** The probability of the conditions so far given the draws before each of them. */
  double weight() {
    return weight;
  }

  void weigh(double factor) {
    weight *= factor;
  }
}
