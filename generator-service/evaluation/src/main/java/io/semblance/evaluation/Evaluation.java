package io.semblance.evaluation;

import io.semblance.engine.table.Table;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.group.GroupFidelity;
import io.semblance.evaluation.quality.QualityReport;
import io.semblance.evaluation.quality.WeakSpots;
import io.semblance.evaluation.validity.ValidityReport;
import java.util.List;
import java.util.Optional;

/**
 * Measures a synthetic table against the rows that it was learnt from and rows that it was not.
 *
 * <p>Privacy: exact figures on real rows; internal. Deterministic: figures of quality use all rows,
 * figures of disclosure a seeded choice of them.
 */
public final class Evaluation {

  private Evaluation() {}

  /**
   * Evaluates a synthetic table.
   *
   * @param training the rows that were learnt from; its schema is the one that validity is held to
   * @param holdout rows of the same source that were not learnt from; may be empty
   * @param protectedColumns columns whose groups are to be served alike
   * @throws IllegalArgumentException where a protected column is not compared
   */
  public static EvaluationReport evaluate(
      Table training,
      Table holdout,
      Table synthetic,
      List<String> protectedColumns,
      EvaluationOptions options) {
    AlignedTables pair = AlignedTables.of(training, synthetic);
    QualityReport quality = QualityReport.of(pair);
    return new EvaluationReport(
        ValidityReport.of(synthetic, training.schema(), ValidityReport.Reach.ALL),
        quality,
        disclosure(AlignedTables.of(training, holdout, synthetic), options),
        protectedColumns.stream()
            .map(column -> GroupFidelity.of(pair, column, options.leastGroupRows()))
            .toList(),
        WeakSpots.of(quality, pair, options.weakSpots()),
        holdout.rows());
  }

  private static Optional<DisclosureReport> disclosure(
      AlignedTables tables, EvaluationOptions options) {
    return DisclosureReport.isPossible(tables)
        ? Optional.of(DisclosureReport.of(tables, options.distanceRows(), options.seed()))
        : Optional.empty();
  }
}
