package io.semblance.evaluation.quality;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The shapes of all columns of two tables and their mean, SDMetrics' "Column Shapes".
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param score absent where no column has one
 */
public record ColumnShapes(OptionalDouble score, List<ColumnShape> columns) {

  public ColumnShapes {
    columns = List.copyOf(columns);
  }

  /** Compares table 1, the synthetic one, with table 0, the real one. */
  public static ColumnShapes of(AlignedTables tables) {
    return of(tables, Workers.onCallersThread());
  }

  /** The same on several threads. */
  public static ColumnShapes of(AlignedTables tables, Workers workers) {
    List<ColumnShape> shapes =
        workers.map(tables.columns().size(), c -> of(tables.columns().get(c)));
    return new ColumnShapes(Scores.mean(shapes.stream().map(ColumnShape::score)), shapes);
  }

  static ColumnShape of(AlignedColumn column) {
    if (column instanceof AlignedColumn.Continuous continuous) {
      double score = KsComplement.of(continuous.tables().get(0), continuous.tables().get(1));
      return new ColumnShape(column.name(), ShapeMetric.KS_COMPLEMENT, Scores.of(score));
    }
    AlignedColumn.Discrete discrete = (AlignedColumn.Discrete) column;
    double score =
        TvComplement.of(
            discrete.tables().get(0), discrete.tables().get(1), discrete.levels().size());
    return new ColumnShape(column.name(), ShapeMetric.TV_COMPLEMENT, Scores.of(score));
  }
}
