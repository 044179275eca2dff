package io.semblance.evaluation.quality;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The weakest columns and pairs of a quality report, worst first, with what to do about each; none
 * that is as good as chance allows.
 */
public final class WeakSpots {

  /** At this score and above a column or pair is well served. */
  public static final double GOOD = .95;

  private static final double BEYOND_CHANCE = .01;

  private WeakSpots() {}

  /** At most {@code limit} columns, then at most {@code limit} pairs. */
  public static List<WeakSpot> of(QualityReport quality, AlignedTables tables, int limit) {
    List<WeakSpot> columns = new ArrayList<>();
    for (int i = 0; i < tables.columns().size(); i++) {
      AlignedColumn column = tables.columns().get(i);
      OptionalDouble score = quality.shapes().columns().get(i).score();
      if (isWeak(score, ChanceShapes.of(column))) {
        columns.add(ofColumn(column, score.orElseThrow()));
      }
    }
    List<WeakSpot> pairs = new ArrayList<>();
    for (PairTrend pair : quality.trends().pairs()) {
      if (isWeak(pair.score(), pair.byChance())) {
        pairs.add(ofPair(pair, pair.score().orElseThrow()));
      }
    }
    List<WeakSpot> worst = new ArrayList<>(worst(columns, limit));
    worst.addAll(worst(pairs, limit));
    return List.copyOf(worst);
  }

  /** Two good samples of few rows and many levels differ, too; that is no weakness. */
  private static boolean isWeak(OptionalDouble score, OptionalDouble byChance) {
    return score.isPresent()
        && score.getAsDouble() < Math.min(GOOD, byChance.orElse(1) - BEYOND_CHANCE);
  }

  private static List<WeakSpot> worst(List<WeakSpot> spots, int limit) {
    return spots.stream().sorted(Comparator.comparingDouble(WeakSpot::score)).limit(limit).toList();
  }

  private static WeakSpot ofColumn(AlignedColumn column, double score) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      double real = mean(continuous.tables().get(0));
      double synthetic = mean(continuous.tables().get(1));
      String shift = synthetic > real ? "higher" : "lower";
      return new WeakSpot(
          List.of(column.name()),
          score,
          "synthetic values are distributed differently; their mean is " + shift,
          "declare the column's bounds and decimals, or declare a column of few values as ordinal");
    }
    return new WeakSpot(
        List.of(column.name()),
        score,
        "the shares of the levels differ",
        "declare the column's levels, and join rare levels into one");
  }

  private static WeakSpot ofPair(PairTrend pair, double score) {
    List<String> columns = List.of(pair.first(), pair.second());
    if (pair.metric() == TrendMetric.CORRELATION_SIMILARITY) {
      double real = Math.abs(pair.real().orElse(0));
      double synthetic = Math.abs(pair.synthetic().orElse(0));
      return new WeakSpot(
          columns,
          score,
          "the correlation came out " + (synthetic < real ? "weaker" : "stronger"),
          "mend the shapes of both columns first: outliers and spikes decide a correlation");
    }
    return pair.strong()
        ? new WeakSpot(
            columns,
            score,
            "a strong dependence is not kept",
            "fit with preset best; where one column follows from the other, synthesize one and"
                + " derive the other")
        : new WeakSpot(
            columns,
            score,
            "the joint shares of the two columns differ",
            "fit with preset best; declare the order of the levels where they have one, and join"
                + " rare levels");
  }

  private static double mean(double[] values) {
    double sum = 0;
    int n = 0;
    for (double value : values) {
      if (!Double.isNaN(value)) {
        sum += value;
        n++;
      }
    }
    return sum / n;
  }
}
