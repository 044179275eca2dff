package io.semblance.evaluation;

import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.group.GroupFidelity;
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
 * @param disclosure absent where the hold-out is too small to compare with
 * @param groups one for each protected column
 * @param weakest the worst columns, then the worst pairs
 * @param holdoutRows how many rows were kept from training
 */
public record EvaluationReport(
    ValidityReport validity,
    QualityReport quality,
    Optional<DisclosureReport> disclosure,
    List<GroupFidelity> groups,
    List<WeakSpot> weakest,
    int holdoutRows) {

  public EvaluationReport {
    groups = List.copyOf(groups);
    weakest = List.copyOf(weakest);
  }
}
