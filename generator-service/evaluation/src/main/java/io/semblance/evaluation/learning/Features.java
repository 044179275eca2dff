package io.semblance.evaluation.learning;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/*
 * Numbers are moved to begin at 0, so that instants keep their precision as floats; levels are
 * categories, and the rarest beyond 200 share one. A missing value is NaN.
 */
/**
 * The columns of aligned tables as a learner takes them.
 *
 * <p>Privacy: holds rows.
 */
final class Features {

  private static final int MOST_LEVELS = 200;

  private final List<AlignedColumn> columns;
  private final float[][] codes;
  private final double[] origins;

  private Features(List<AlignedColumn> columns) {
    this.columns = columns;
    this.codes = new float[columns.size()][];
    this.origins = new double[columns.size()];
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c) instanceof AlignedColumn.Discrete discrete) {
        codes[c] = codes(discrete);
      } else {
        origins[c] = origin((AlignedColumn.Continuous) columns.get(c));
      }
    }
  }

  static Features of(AlignedTables tables) {
    return new Features(tables.columns());
  }

  int width() {
    return columns.size();
  }

  String name(int column) {
    return columns.get(column).name();
  }

  /** XGBoost's types: "c" of categories, "q" of quantities. */
  String[] types() {
    return columns.stream()
        .map(column -> column instanceof AlignedColumn.Discrete ? "c" : "q")
        .toArray(String[]::new);
  }

  /** Some rows of a table, one after the other. */
  float[] rows(int table, int[] rows) {
    float[] values = new float[Math.multiplyExact(rows.length, columns.size())];
    for (int c = 0; c < columns.size(); c++) {
      if (columns.get(c) instanceof AlignedColumn.Discrete discrete) {
        int[] all = discrete.tables().get(table);
        for (int i = 0; i < rows.length; i++) {
          int level = all[rows[i]];
          values[i * columns.size() + c] = level < 0 ? Float.NaN : codes[c][level];
        }
      } else {
        double[] all = ((AlignedColumn.Continuous) columns.get(c)).tables().get(table);
        for (int i = 0; i < rows.length; i++) {
          values[i * columns.size() + c] = bounded(all[rows[i]] - origins[c]);
        }
      }
    }
    return values;
  }

  /** The library takes no infinite numbers. */
  private static float bounded(double value) {
    return (float) Math.max(-Float.MAX_VALUE, Math.min(Float.MAX_VALUE, value));
  }

  private static double origin(AlignedColumn.Continuous column) {
    double least = 0;
    for (double[] table : column.tables()) {
      for (double value : table) {
        least = value < least || least == 0 ? value : least;
      }
    }
    return Double.isNaN(least) || Math.abs(least) > 1e18 ? 0 : least;
  }

  private static float[] codes(AlignedColumn.Discrete column) {
    int[] counts = new int[column.levels().size()];
    for (int[] table : column.tables()) {
      for (int level : table) {
        if (level >= 0) {
          counts[level]++;
        }
      }
    }
    int[] byFrequency =
        IntStream.range(0, counts.length)
            .boxed()
            .sorted(Comparator.comparing(level -> -counts[level]))
            .mapToInt(Integer::intValue)
            .toArray();
    float[] codes = new float[counts.length];
    Arrays.fill(codes, MOST_LEVELS);
    for (int rank = 0; rank < Math.min(MOST_LEVELS, counts.length); rank++) {
      codes[byFrequency[rank]] = rank;
    }
    return codes;
  }
}
