package io.semblance.engine.coding;

import java.util.Map;

/** Sampled codes, and the values that were settled along with them. */
public final class Drawn {

  private final int[][] codes;
  private final Map<Integer, double[]> values;

  /**
   * Keeps the arrays.
   *
   * @param codes by variable, by row
   * @param values by column, by row: a number, or an instant in units of its coding; NaN where the
   *     place inside the code is still open
   */
  public Drawn(int[][] codes, Map<Integer, double[]> values) {
    this.codes = codes;
    this.values = Map.copyOf(values);
  }

  /** Codes whose values are all open. */
  public static Drawn of(int[][] codes) {
    return new Drawn(codes, Map.of());
  }

  /** By variable, by row. */
  public int[][] codes() {
    return codes;
  }

  /** Settled values by column, by row; NaN where one is open. */
  public Map<Integer, double[]> values() {
    return values;
  }
}
