package io.semblance.evaluation;

import io.semblance.evaluation.accuracy.AccuracyReport;
import io.semblance.evaluation.diagnostic.DiagnosticReport;
import io.semblance.evaluation.disclosure.AttributeDisclosure;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.group.GroupFidelity;
import io.semblance.evaluation.learning.LearningReport;
import io.semblance.evaluation.profile.ColumnProfile;
import io.semblance.evaluation.quality.QualityReport;
import io.semblance.evaluation.quality.WeakSpot;
import io.semblance.evaluation.validity.ValidityReport;
import java.util.List;
import java.util.Optional;

/**
 * Everything that was measured of one synthetic table.
 *
 * <p>Privacy: exact figures on real rows; shown to reviewers inside the trust boundary and, under a
 * budget, to nobody else.
 *
 * @param schemaVersion of this record in JSON: {@link #SCHEMA_VERSION}
 * @param rows of each table
 * @param disclosure absent where the hold-out is too small to compare with
 * @param attributes one for each sensitive column, where the schema names quasi-identifiers
 * @param learning absent where it was not asked for
 * @param groups one for each protected column
 * @param weakest the worst columns, then the worst pairs
 * @param profiles what to draw of each column
 */
public record EvaluationReport(
    String schemaVersion,
    Rows rows,
    ValidityReport validity,
    DiagnosticReport diagnostic,
    QualityReport quality,
    AccuracyReport accuracy,
    Optional<DisclosureReport> disclosure,
    List<AttributeDisclosure> attributes,
    Optional<LearningReport> learning,
    List<GroupFidelity> groups,
    List<WeakSpot> weakest,
    List<ColumnProfile> profiles) {

  /** Rises by its first part where a reader has to change. */
  public static final String SCHEMA_VERSION = "1.0";

  /** How many rows each table has, and how many columns are compared. */
  public record Rows(int training, int holdout, int synthetic, int comparedColumns) {}

  public EvaluationReport {
    attributes = List.copyOf(attributes);
    groups = List.copyOf(groups);
    weakest = List.copyOf(weakest);
    profiles = List.copyOf(profiles);
  }
}
