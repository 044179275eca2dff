package io.semblance.evaluation.group;

import io.semblance.evaluation.column.AlignedColumn;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** The rows of two tables by the groups of one column; the last group is of missing values. */
public record Grouping(List<Members> members) {

  private static final int QUARTERS = 4;

  /** Where quarters are cut is a value of a row, so that no name tells it. */
  private static final List<String> NAMES =
      List.of("lowest quarter", "second quarter", "third quarter", "highest quarter", "(missing)");

  /** The rows of one group in the real and in the synthetic table. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  public record Members(String name, int[] real, int[] synthetic) {}

  /** Groups the rows of table 0, the real one, and of table 1 by the values of table 0. */
  public static Grouping of(AlignedColumn column) {
    if (column instanceof AlignedColumn.Discrete discrete) {
      int[] real = discrete.tables().get(0);
      int[] synthetic = discrete.tables().get(1);
      int levels = discrete.levels().size();
      List<String> names = new ArrayList<>(discrete.levels());
      names.add("(missing)");
      return of(
          names,
          rows(real.length, row -> real[row] < 0 ? levels : real[row], levels + 1),
          rows(synthetic.length, row -> synthetic[row] < 0 ? levels : synthetic[row], levels + 1));
    }
    AlignedColumn.Continuous continuous = (AlignedColumn.Continuous) column;
    double[] real = continuous.tables().get(0);
    double[] synthetic = continuous.tables().get(1);
    double[] cuts = cuts(real);
    return of(
        NAMES,
        rows(real.length, row -> quarter(real[row], cuts), QUARTERS + 1),
        rows(synthetic.length, row -> quarter(synthetic[row], cuts), QUARTERS + 1));
  }

  private static Grouping of(List<String> names, List<int[]> real, List<int[]> synthetic) {
    List<Members> members = new ArrayList<>();
    for (int g = 0; g < names.size(); g++) {
      members.add(new Members(names.get(g), real.get(g), synthetic.get(g)));
    }
    return new Grouping(members);
  }

  private static List<int[]> rows(int count, IntUnaryOperator groupOf, int groups) {
    int[] sizes = new int[groups];
    for (int row = 0; row < count; row++) {
      sizes[groupOf.applyAsInt(row)]++;
    }
    List<int[]> rows = new ArrayList<>();
    for (int size : sizes) {
      rows.add(new int[size]);
    }
    int[] next = new int[groups];
    for (int row = 0; row < count; row++) {
      int group = groupOf.applyAsInt(row);
      rows.get(group)[next[group]++] = row;
    }
    return rows;
  }

  private static int quarter(double value, double[] cuts) {
    if (Double.isNaN(value)) {
      return QUARTERS;
    }
    int quarter = 0;
    while (quarter < cuts.length && value > cuts[quarter]) {
      quarter++;
    }
    return quarter;
  }

  private static double[] cuts(double[] values) {
    double[] sorted =
        Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
    double[] cuts = new double[QUARTERS - 1];
    for (int i = 0; i < cuts.length; i++) {
      cuts[i] = sorted.length == 0 ? 0 : sorted[(i + 1) * sorted.length / QUARTERS];
    }
    return cuts;
  }
}
