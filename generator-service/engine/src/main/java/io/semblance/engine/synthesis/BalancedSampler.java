package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Drawn;
import io.semblance.engine.numeric.Allocation;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws given shares of its rows from given samplers. */
final class BalancedSampler implements RowSampler {

  private final List<? extends RowSampler> parts;
  private final double[] shares;
  private final boolean independent;

  /**
   * @param shares of each part; they add up to 1
   */
  BalancedSampler(List<? extends RowSampler> parts, double[] shares, boolean independent) {
    this.parts = List.copyOf(parts);
    this.shares = shares.clone();
    this.independent = independent;
  }

  @Override
  public Drawn sample(int rows, UniformRandomProvider random) {
    int[] sizes =
        independent
            ? Allocation.independent(shares, rows, random)
            : Allocation.even(shares, rows, random);
    int[] places = Allocation.shuffled(rows, random);
    int[][] codes = new int[0][];
    Map<Integer, double[]> values = new HashMap<>();
    int from = 0;
    for (int part = 0; part < sizes.length; part++) {
      if (sizes[part] == 0) {
        continue;
      }
      Drawn drawn = parts.get(part).sample(sizes[part], random);
      codes = codes.length == 0 ? new int[drawn.codes().length][rows] : codes;
      for (int i = 0; i < sizes[part]; i++) {
        int place = places[from + i];
        for (int v = 0; v < codes.length; v++) {
          codes[v][place] = drawn.codes()[v][i];
        }
        for (Map.Entry<Integer, double[]> settled : drawn.values().entrySet()) {
          values.computeIfAbsent(settled.getKey(), c -> open(rows))[place] = settled.getValue()[i];
        }
      }
      from += sizes[part];
    }
    return new Drawn(codes, values);
  }

  private static double[] open(int rows) {
    double[] open = new double[rows];
    Arrays.fill(open, Double.NaN);
    return open;
  }
}
