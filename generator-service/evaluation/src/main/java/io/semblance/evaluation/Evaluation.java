package io.semblance.evaluation;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SensitivityCategory;
import io.semblance.evaluation.EvaluationReport.Rows;
import io.semblance.evaluation.accuracy.AccuracyReport;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.diagnostic.DiagnosticReport;
import io.semblance.evaluation.disclosure.AttributeDisclosure;
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
        disclosure(all, options, workers),
        attributes(tables.training().schema(), pair, workers),
        options.learning().map(learning -> learnt(all, learning, options, workers)),
        groups(pair, options, workers),
        WeakSpots.of(quality, pair, options.weakSpots()),
        workers.map(pair.columns().size(), c -> ColumnProfile.of(pair.columns().get(c))));
  }

  private static Optional<DisclosureReport> disclosure(
      AlignedTables tables, EvaluationOptions options, Workers workers) {
    return DisclosureReport.isPossible(tables)
        ? Optional.of(DisclosureReport.of(tables, options.distanceRows(), options.seed(), workers))
        : Optional.empty();
  }

  /** Of every sensitive column, by somebody who knows the quasi-identifiers. */
  private static List<AttributeDisclosure> attributes(
      Schema schema, AlignedTables pair, Workers workers) {
    List<Column> compared =
        pair.columns().stream().map(column -> schema.column(column.name())).toList();
    List<String> known =
        compared.stream()
            .filter(column -> column.quasiIdentifier().value())
            .map(Column::name)
            .toList();
    List<String> secrets =
        compared.stream()
            .filter(column -> column.sensitivity().value() != SensitivityCategory.NONE)
            .map(Column::name)
            .filter(name -> !known.contains(name))
            .toList();
    return known.isEmpty()
        ? List.of()
        : workers.map(
            secrets.size(), secret -> AttributeDisclosure.of(pair, known, secrets.get(secret)));
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
