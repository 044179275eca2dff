package io.semblance.evaluation.quality;

import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.OptionalDouble;
import java.util.stream.Stream;

/**
 * The quality of a synthetic table: column shapes, column pair trends and their mean, equal to the
 * quality report of SDMetrics 0.32.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param score the mean of {@code shapes.score} and {@code trends.score}, SDMetrics' default
 * @param allPairs the mean of {@code shapes.score} and {@code trends.allPairs}
 */
public record QualityReport(
    OptionalDouble score, OptionalDouble allPairs, ColumnShapes shapes, PairTrends trends) {

  /** Compares table 1, the synthetic one, with table 0, the real one. */
  public static QualityReport of(AlignedTables tables, Workers workers) {
    ColumnShapes shapes = ColumnShapes.of(tables, workers);
    PairTrends trends = PairTrends.of(tables, workers);
    return new QualityReport(
        Scores.mean(Stream.of(shapes.score(), trends.score())),
        Scores.mean(Stream.of(shapes.score(), trends.allPairs())),
        shapes,
        trends);
  }
}
