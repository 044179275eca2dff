package io.semblance.generator.job;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.Property;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.generator.JsonFields;
import io.semblance.generator.artifact.ArtifactFiles;
import io.semblance.generator.artifact.StoredFile;
import io.semblance.generator.evidence.PrivacyDatasheet;
import io.semblance.generator.request.PolicyQuestion;
import io.semblance.generator.source.ColumnDocument;
import io.semblance.generator.source.Source;
import io.semblance.generator.source.SourceSummary;
import io.semblance.policy.client.Sensitivity;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Composes candidates from what a draw left.
 *
 * <p>Privacy: takes levels only where they were declared, and nothing else of the rows.
 */
@Singleton
final class Candidates {

  private final ArtifactFiles files;
  private final Clock clock;

  Candidates(ArtifactFiles files, Clock clock) {
    this.files = files;
    this.clock = clock;
  }

  Candidate of(Job job, Attempt attempt, Source source, Made made) {
    boolean underBudget = job.filing().underBudget();
    SourceSummary summary =
        underBudget ? SourceSummary.underBudget(source) : SourceSummary.of(source);
    return new Candidate(
        files.name(job.id(), attempt.number()),
        PolicyQuestion.of(job.id(), job.filing(), job.requester(), source),
        made.files(),
        made.model().schema().columns().stream()
            .map(column -> underBudget ? withoutInference(column) : column)
            .map(column -> column(column, source, summary))
            .toList(),
        made.startedAt(),
        clock.instant(),
        made.model().privacy().map(PrivacyDatasheet::of).orElse(null));
  }

  /** What a draw left. */
  record Made(SynthesisModel model, List<StoredFile> files, Instant startedAt) {}

  /* Whether a value is missing anywhere tells of rows, unless a steward said so. */
  private static Column withoutInference(Column column) {
    return column.nullable().isDeclared()
        ? column
        : column.withNullable(Property.inferred(true, "not declared", 0));
  }

  private static Manifest.ManifestColumn column(
      Column column, Source source, SourceSummary summary) {
    return new Manifest.ManifestColumn(
        column.name(),
        JsonFields.wire(column.kind()),
        column.nullable().value(),
        description(column.name(), source),
        declaredLevels(column.domain().value()),
        Sensitivity.valueOf(summary.sensitivity(column.name()).name()));
  }

  private static @Nullable String description(String name, Source source) {
    return source.document().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .map(ColumnDocument::description)
        .orElse(null);
  }

  private static @Nullable List<String> declaredLevels(Domain domain) {
    Optional<Property<List<String>>> levels = Optional.empty();
    if (domain instanceof Domain.Categorical categorical) {
      levels = categorical.levels();
    } else if (domain instanceof Domain.Ordinal ordinal) {
      levels = Optional.of(ordinal.levels());
    }
    return levels.filter(Property::isDeclared).map(Property::value).orElse(null);
  }
}
