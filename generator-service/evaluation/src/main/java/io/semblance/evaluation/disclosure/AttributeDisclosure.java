package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/*
 * The correct attribution probability of SDMetrics 0.32 [1]: of the synthetic rows that agree with a
 * real row in what is known, the share that has the real row's secret; real rows without such a row
 * are left out. Protection is 1 less its mean, the baseline 1 less one in as many as the real column
 * has values, the score their ratio, at most 1. Missing is a value; numbers are cut into ten bins of
 * equal width between the real minimum and maximum, closed above.
 *
 * [1] sdmetrics.single_table.DisclosureProtection, method cap
 */
/**
 * How far somebody who knows some columns of a person is kept from the value of another.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param known the columns that are known
 * @param secret the column that is guessed
 * @param protection the mean probability of a wrong guess; absent where no real row is matched
 * @param baseline that of a blind guess
 * @param score their ratio, at most 1; absent where either is, or where there is nothing to guess
 */
public record AttributeDisclosure(
    List<String> known,
    String secret,
    OptionalDouble protection,
    double baseline,
    OptionalDouble score) {

  private static final int BINS = 10;

  public AttributeDisclosure {
    known = List.copyOf(known);
  }

  /**
   * Guesses the secret of the rows of table 0 by those of table 1.
   *
   * @throws IllegalArgumentException where a column is not compared
   */
  public static AttributeDisclosure of(AlignedTables tables, List<String> known, String secret) {
    AlignedColumn hidden = find(tables, secret);
    List<AlignedColumn> open = known.stream().map(name -> find(tables, name)).toList();
    Map<List<Integer>, Map<Integer, Integer>> answers = new HashMap<>();
    int[][] synthetic = codes(open, 1);
    int[] given = codes(hidden, 1);
    for (int row = 0; row < given.length; row++) {
      answers
          .computeIfAbsent(key(synthetic, row), unseen -> new HashMap<>())
          .merge(given[row], 1, Integer::sum);
    }
    int[] secrets = codes(hidden, 0);
    OptionalDouble protection = protection(answers, codes(open, 0), secrets);
    int values = new HashSet<>(Arrays.stream(secrets).boxed().toList()).size();
    double baseline = values == 0 ? 0 : 1 - 1.0 / values;
    return new AttributeDisclosure(
        known,
        secret,
        protection,
        baseline,
        protection.isPresent() && baseline > 0
            ? OptionalDouble.of(Math.min(1, protection.getAsDouble() / baseline))
            : OptionalDouble.empty());
  }

  private static OptionalDouble protection(
      Map<List<Integer>, Map<Integer, Integer>> answers, int[][] known, int[] secrets) {
    double right = 0;
    int matched = 0;
    for (int row = 0; row < secrets.length; row++) {
      Map<Integer, Integer> found = answers.get(key(known, row));
      if (found != null) {
        double all = found.values().stream().mapToInt(Integer::intValue).sum();
        right += found.getOrDefault(secrets[row], 0) / all;
        matched++;
      }
    }
    return matched == 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - right / matched);
  }

  private static List<Integer> key(int[][] columns, int row) {
    return Arrays.stream(columns).map(codes -> codes[row]).toList();
  }

  private static int[][] codes(List<AlignedColumn> columns, int table) {
    return columns.stream().map(column -> codes(column, table)).toArray(int[][]::new);
  }

  private static int[] codes(AlignedColumn column, int table) {
    if (column instanceof AlignedColumn.Discrete discrete) {
      return discrete.tables().get(table);
    }
    AlignedColumn.Continuous continuous = (AlignedColumn.Continuous) column;
    double[] present =
        Arrays.stream(continuous.tables().get(0)).filter(x -> !Double.isNaN(x)).toArray();
    double least = Arrays.stream(present).min().orElse(0);
    double greatest = Arrays.stream(present).max().orElse(0);
    return Arrays.stream(continuous.tables().get(table))
        .mapToInt(value -> bin(value, least, greatest))
        .toArray();
  }

  private static int bin(double value, double least, double greatest) {
    if (Double.isNaN(value)) {
      return -1;
    }
    int bin = 0;
    while (bin < BINS - 1 && value > least + (bin + 1) * ((greatest - least) / BINS)) {
      bin++;
    }
    return bin;
  }

  private static AlignedColumn find(AlignedTables tables, String name) {
    return tables.columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("column '" + name + "' is not compared"));
  }
}
