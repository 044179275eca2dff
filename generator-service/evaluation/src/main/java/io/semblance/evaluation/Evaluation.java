package io.semblance.evaluation;

import io.semblance.evaluation.EvaluationReport.Rows;
import io.semblance.evaluation.accuracy.AccuracyReport;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.diagnostic.DiagnosticReport;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.group.GroupFidelity;
import io.semblance.evaluation.learning.LearningOptions;
import io.semblance.evaluation.learning.LearningReport;
import io.semblance.evaluation.profile.ColumnProfile;
import io.semblance.evaluation.quality.QualityReport;
import io.semblance.evaluation.quality.WeakSpots;
import io.semblance.evaluation.validity.ValidityReport;
import io.semblance.evaluation.work.Workers;
import java.util.List;
import java.util.Optional;

/**
 * Measures a synthetic table against the rows that it was learnt from and rows that it was not.
 *
 * <p>Privacy: exact figures on real rows; internal. Deterministic, whatever the number of threads:
 * figures of quality use all rows, figures of disclosure a seeded choice of them.
 */
public final class Evaluation {

  private Evaluation() {}

  /**
   * Evaluates a synthetic table.
   *
   * @throws IllegalArgumentException where a protected column or the target is not compared
   */
  public static EvaluationReport evaluate(
      EvaluatedTables tables, EvaluationOptions options, Workers workers) {
    AlignedTables all = AlignedTables.of(tables.training(), tables.holdout(), tables.synthetic());
    AlignedTables pair = all.pick(0, 2);
    QualityReport quality = QualityReport.of(pair, workers);
    return new EvaluationReport(
        EvaluationReport.SCHEMA_VERSION,
        new Rows(all.rows(0), all.rows(1), all.rows(2), all.columns().size()),
        ValidityReport.of(tables.synthetic(), tables.training().schema(), ValidityReport.Reach.ALL),
        DiagnosticReport.of(tables.training(), tables.synthetic(), pair),
        quality,
        AccuracyReport.of(all.stacked(), workers),
        disclosure(all, options),
        options.learning().map(learning -> learnt(all, learning, options, workers)),
        groups(pair, options, workers),
        WeakSpots.of(quality, pair, options.weakSpots()),
        workers.map(pair.columns().size(), c -> ColumnProfile.of(pair.columns().get(c))));
  }

  private static Optional<DisclosureReport> disclosure(
      AlignedTables tables, EvaluationOptions options) {
    return DisclosureReport.isPossible(tables)
        ? Optional.of(DisclosureReport.of(tables, options.distanceRows(), options.seed()))
        : Optional.empty();
  }

  private static LearningReport learnt(
      AlignedTables tables, LearningOptions learning, EvaluationOptions options, Workers workers) {
    return LearningReport.of(
        tables,
        learning,
        new LearningReport.Protection(options.protectedColumns(), options.leastGroupRows()),
        workers);
  }

  private static List<GroupFidelity> groups(
      AlignedTables pair, EvaluationOptions options, Workers workers) {
    List<String> columns = options.protectedColumns();
    return workers.map(
        columns.size(), c -> GroupFidelity.of(pair, columns.get(c), options.leastGroupRows()));
  }
}
