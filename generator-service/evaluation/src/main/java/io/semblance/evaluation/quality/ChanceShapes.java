package io.semblance.evaluation.quality;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.OptionalDouble;

/*
 * Two samples of n and m values from one population. Their Kolmogorov-Smirnov distance has mean
 * sqrt(pi/2) ln 2 sqrt(1/n + 1/m) in the limit [1], less where values repeat. A level of share p
 * contributes |N(0, p(1-p)(1/n + 1/m))| / 2 to the total variation distance, whose mean is
 * sqrt(p(1-p)(1/n + 1/m) / (2 pi)); p is taken from both samples together.
 *
 * [1] G. Marsaglia, W. Tsang, J. Wang, J. Stat. Softw. 8 (2003), the mean of Kolmogorov's law
 */
/** The mean of column shapes that a perfect synthesizer has in samples of this size. */
public final class ChanceShapes {

  private static final double KOLMOGOROV_MEAN = Math.sqrt(Math.PI / 2) * Math.log(2);

  private ChanceShapes() {}

  /** The mean over columns; absent where no column has values in both tables. */
  public static OptionalDouble of(AlignedTables tables) {
    return tables.columns().stream()
        .mapToDouble(ChanceShapes::distance)
        .filter(distance -> !Double.isNaN(distance))
        .map(distance -> 1 - Math.min(1, distance))
        .average();
  }

  /** The shape that a perfect synthesizer has of one column; absent where a table has no value. */
  static OptionalDouble of(AlignedColumn column) {
    double distance = distance(column);
    return Double.isNaN(distance)
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - Math.min(1, distance));
  }

  private static double distance(AlignedColumn column) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      return KOLMOGOROV_MEAN
          * spread(present(continuous.tables().get(0)), present(continuous.tables().get(1)));
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
    double[] counts = new double[discrete.levels().size()];
    double n = count(discrete.tables().get(0), counts);
    double m = count(discrete.tables().get(1), counts);
    double sum = 0;
    for (double count : counts) {
      double p = count / (n + m);
      sum += Math.sqrt(p * (1 - p) / (2 * Math.PI));
    }
    return sum * spread(n, m);
  }

  private static double spread(double n, double m) {
    return n == 0 || m == 0 ? Double.NaN : Math.sqrt(1 / n + 1 / m);
  }

  private static double present(double[] values) {
    double present = 0;
    for (double value : values) {
      present += Double.isNaN(value) ? 0 : 1;
    }
    return present;
  }

  private static double count(int[] codes, double[] counts) {
    double present = 0;
    for (int code : codes) {
      if (code >= 0) {
        counts[code]++;
        present++;
      }
    }
    return present;
  }
}
