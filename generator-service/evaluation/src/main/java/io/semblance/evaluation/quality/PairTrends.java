package io.semblance.evaluation.quality;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.quality.ContingencyTable.Codes;
import io.semblance.evaluation.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/*
 * SDMetrics 0.32 [1]: two columns of numbers by the difference of their Pearson correlations on
 * complete rows; any other pair by the overlap of their contingency tables, in which missing is a
 * level and a column of numbers is cut into ten bins of equal width, in each table between that
 * table's own minimum and maximum. Nothing is subsampled.
 *
 * [1] sdmetrics.reports.single_table._properties.ColumnPairTrends
 */
/**
 * The dependence of all pairs of columns in two tables, SDMetrics' "Column Pair Trends".
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param score the mean over pairs whose real dependence is strong, SDMetrics' default since 0.27;
 *     absent where there is none
 * @param allPairs the mean over all pairs, the score before 0.27
 */
public record PairTrends(OptionalDouble score, OptionalDouble allPairs, List<PairTrend> pairs) {

  /** |Pearson| above this is strong. */
  public static final double STRONG_CORRELATION = .5;

  /** Cramér's V above this is strong. */
  public static final double STRONG_ASSOCIATION = .3;

  public PairTrends {
    pairs = List.copyOf(pairs);
  }

  /** Compares table 1, the synthetic one, with table 0, the real one. */
  public static PairTrends of(AlignedTables tables, Workers workers) {
    List<AlignedColumn> columns = tables.columns();
    List<Codes> codes = workers.map(columns.size(), c -> codes(columns.get(c)));
    List<int[]> positions = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      for (int j = i + 1; j < columns.size(); j++) {
        positions.add(new int[] {i, j});
      }
    }
    List<PairTrend> pairs =
        workers.map(
            positions.size(), p -> trend(columns, codes, positions.get(p)[0], positions.get(p)[1]));
    return new PairTrends(
        Scores.mean(pairs.stream().filter(PairTrend::strong).map(PairTrend::score)),
        Scores.mean(pairs.stream().map(PairTrend::score)),
        pairs);
  }

  private static PairTrend trend(List<AlignedColumn> columns, List<Codes> codes, int i, int j) {
    return columns.get(i) instanceof AlignedColumn.Continuous first
            && columns.get(j) instanceof AlignedColumn.Continuous second
        ? correlation(first, second)
        : contingency(columns.get(i), codes.get(i), columns.get(j), codes.get(j));
  }

  private static PairTrend correlation(
      AlignedColumn.Continuous first, AlignedColumn.Continuous second) {
    double real = correlation(first, second, 0);
    double synthetic = correlation(first, second, 1);
    boolean constant =
        isConstant(first, 0)
            || isConstant(first, 1)
            || isConstant(second, 0)
            || isConstant(second, 1);
    double score = constant ? Double.NaN : 1 - Math.abs(real - synthetic) / 2;
    return new PairTrend(
        first.name(),
        second.name(),
        TrendMetric.CORRELATION_SIMILARITY,
        Scores.of(score),
        Scores.of(real),
        Scores.of(synthetic),
        OptionalDouble.empty(),
        !constant && Math.abs(real) > STRONG_CORRELATION);
  }

  private static PairTrend contingency(
      AlignedColumn first, Codes a, AlignedColumn second, Codes b) {
    ContingencyTable table = ContingencyTable.of(a, b);
    double real = table.association();
    return new PairTrend(
        first.name(),
        second.name(),
        TrendMetric.CONTINGENCY_SIMILARITY,
        Scores.of(table.similarity()),
        Scores.of(real),
        OptionalDouble.empty(),
        Scores.of(table.byChance()),
        real > STRONG_ASSOCIATION);
  }

  private static double correlation(
      AlignedColumn.Continuous first, AlignedColumn.Continuous second, int table) {
    return PearsonCorrelation.of(first.tables().get(table), second.tables().get(table));
  }

  private static boolean isConstant(AlignedColumn.Continuous column, int table) {
    return PearsonCorrelation.isConstant(column.tables().get(table));
  }

  private static Codes codes(AlignedColumn column) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      return new Codes(
          EqualWidthBins.codes(continuous.tables().get(0)),
          EqualWidthBins.codes(continuous.tables().get(1)),
          EqualWidthBins.CODES);
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
    return new Codes(
        fromOne(discrete.tables().get(0)),
        fromOne(discrete.tables().get(1)),
        discrete.levels().size() + 1);
  }

  /** Missing becomes 0. */
  private static int[] fromOne(int[] codes) {
    int[] shifted = new int[codes.length];
    for (int i = 0; i < codes.length; i++) {
      shifted[i] = codes[i] + 1;
    }
    return shifted;
  }
}
