package io.semblance.generator.evidence;

import io.semblance.engine.schema.Schema;
import io.semblance.engine.synthesis.PrivacyStatement;
import io.semblance.evaluation.EvaluatedTables;
import io.semblance.evaluation.Evaluation;
import io.semblance.evaluation.EvaluationOptions;
import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.disclosure.MembershipAttack;
import io.semblance.evaluation.quality.QualityReport;
import io.semblance.evaluation.validity.ValidityReport;
import io.semblance.evaluation.work.Workers;
import io.semblance.generator.JsonText;
import io.semblance.policy.client.Evidence;
import io.semblance.policy.client.Evidence.Holdout.Basis;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Measures a sample, and decides who may see what.
 *
 * <p>Privacy: under a budget the public part holds declared and paid-for figures alone; whatever
 * compares with real rows goes to reviewers.
 */
@Singleton
public final class EvidenceMaker {

  private final JsonText json;

  EvidenceMaker(JsonText json) {
    this.json = json;
  }

  /** Returns what was measured, in its two parts. */
  public Measured measure(Samples samples) {
    EvaluationReport report =
        Evaluation.evaluate(
            new EvaluatedTables(samples.training(), samples.holdout(), samples.synthetic()),
            EvaluationOptions.withDefaults().protecting(compared(samples)),
            Workers.onCallersThread());
    Evidence evidence =
        samples
            .privacy()
            .map(statement -> underBudget(samples, statement))
            .orElseGet(() -> exact(report));
    boolean internal = samples.privacy().isPresent();
    return new Measured(evidence, new ReviewerFigures(internal, json.tree(report)));
  }

  private static List<String> compared(Samples samples) {
    Schema real = samples.training().schema();
    Schema synthetic = samples.synthetic().schema();
    return samples.protectedColumns().stream()
        .filter(name -> real.column(name).isModelled() && synthetic.position(name).isPresent())
        .toList();
  }

  private static Evidence underBudget(Samples samples, PrivacyStatement statement) {
    ValidityReport validity =
        ValidityReport.of(
            samples.synthetic(), samples.training().schema(), ValidityReport.Reach.DECLARED);
    return new Evidence(
        validity.rows(),
        null,
        new Evidence.ExpectedError(statement.meanExpectedTvd(), statement.maxExpectedTvd()),
        null,
        null,
        null,
        new Evidence.Holdout(true, samples.expectedHoldout(), Basis.EXPECTED));
  }

  private static Evidence exact(EvaluationReport report) {
    return new Evidence(
        report.validity().rows(),
        quality(report.quality()),
        null,
        disclosure(report, EvidenceMaker::attacks),
        disclosure(report, EvidenceMaker::matches),
        groups(report),
        new Evidence.Holdout(
            report.disclosure().isPresent(), report.rows().holdout(), Basis.COUNTED));
  }

  private static Evidence.@Nullable Quality quality(QualityReport report) {
    OptionalDouble shapes = report.shapes().score();
    OptionalDouble trends = report.trends().score();
    if (trends.isEmpty()) {
      trends = report.trends().allPairs();
    }
    if (shapes.isEmpty() || trends.isEmpty()) {
      return null;
    }
    double overall = (shapes.getAsDouble() + trends.getAsDouble()) / 2;
    return new Evidence.Quality(shapes.getAsDouble(), trends.getAsDouble(), overall);
  }

  private static <T> @Nullable T disclosure(
      EvaluationReport report, Function<DisclosureReport, T> figure) {
    Optional<T> found = report.disclosure().map(figure);
    return found.orElse(null);
  }

  private static Evidence.Attacks attacks(DisclosureReport report) {
    MembershipAttack attack = report.membership();
    return new Evidence.Attacks(
        new Evidence.Risk(attack.risk(), attack.interval().low(), attack.interval().high()));
  }

  private static Evidence.ExactMatches matches(DisclosureReport report) {
    return new Evidence.ExactMatches(
        report.exactMatches().trainingShare(),
        report.exactMatches().holdoutShare(),
        report.exactMatches().excess());
  }

  private static List<Evidence.GroupGap> groups(EvaluationReport report) {
    return report.groups().stream()
        .map(
            group ->
                new Evidence.GroupGap(group.column(), group.maxGap(), group.smallestGroupRows()))
        .toList();
  }
}
