package io.semblance.generator.job;

import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.JsonFields;
import io.semblance.generator.JsonText;
import io.semblance.generator.artifact.NewRelease;
import io.semblance.generator.request.Filing;
import io.semblance.generator.source.Source;
import io.semblance.generator.source.SourceDocument;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Evidence;
import io.semblance.policy.client.SourceFacts;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/**
 * Composes manifests.
 *
 * <p>Privacy: under a budget times are told to the hour, since a duration depends on the rows.
 */
@Singleton
final class Manifests {

  private final GeneratorConfig config;
  private final JsonText json;

  Manifests(GeneratorConfig config, JsonText json) {
    this.config = config;
    this.json = json;
  }

  NewRelease release(
      Job job, Candidate candidate, Source source, Evidence measured, Decision decision) {
    UUID id = UUID.randomUUID();
    Manifest manifest =
        new Manifest(
            Manifest.VERSION,
            id,
            job.filing().dataset(),
            request(job),
            source(candidate.question().source(), source.document()),
            generation(job, candidate),
            candidate.columns(),
            job.filing().rows(),
            candidate.privacy(),
            measured,
            decision,
            reviews(decision),
            candidate.files());
    byte[] bytes = json.write(manifest).getBytes(StandardCharsets.UTF_8);
    return new NewRelease(id, bytes, candidate.folder());
  }

  private static Manifest.RequestPart request(Job job) {
    Filing filing = job.filing();
    return new Manifest.RequestPart(
        job.id(),
        filing.category(),
        filing.sector(),
        filing.intendedUse(),
        filing.releaseScope(),
        job.requester().sub(),
        job.createdAt());
  }

  private static Manifest.SourcePart source(SourceFacts facts, SourceDocument document) {
    Long declared = facts.rowsDeclared();
    return new Manifest.SourcePart(
        facts.id(),
        facts.name(),
        document.title(),
        document.publisher(),
        document.licence(),
        "organic",
        facts.subjects(),
        facts.personalData(),
        facts.sensitivity(),
        new Manifest.RowCount(declared, declared == null ? null : "declared"));
  }

  private Manifest.Generation generation(Job job, Candidate candidate) {
    boolean underBudget = job.filing().underBudget();
    return new Manifest.Generation(
        underBudget ? "gaussian_copula_differentially_private" : "gaussian_copula",
        job.filing().fitPreset().map(JsonFields::wire).orElse(null),
        config.engineVersion(),
        told(candidate.startedAt(), underBudget),
        told(candidate.endedAt(), underBudget),
        job.filing().seed() == null ? "not_recorded" : "given_by_requester",
        job.filing().conditions(),
        job.filing().balance());
  }

  private static Instant told(Instant time, boolean underBudget) {
    return time.truncatedTo(underBudget ? ChronoUnit.HOURS : ChronoUnit.SECONDS);
  }

  private static List<Manifest.Review> reviews(Decision decision) {
    return decision.approvals().stream()
        .map(given -> new Manifest.Review(given.role(), "approve", given.at()))
        .toList();
  }
}
