package io.semblance.catalog.record;

import io.semblance.catalog.record.TransparencyRecord.Previous;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import io.semblance.catalog.release.Manifest;
import io.semblance.catalog.release.ManifestFile;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Obligation;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Composes the record of a dataset version from a manifest: same input, same record. */
public final class RecordComposer {

  private static final String UNSAID = "not stated by the data team";

  private final Manifest manifest;
  private final String sourceId;
  private final String runId;

  private RecordComposer(Manifest manifest) {
    this.manifest = manifest;
    this.sourceId = "urn:semblance:source:" + manifest.source().commitment();
    this.runId = "urn:semblance:run:" + manifest.request().id();
  }

  /**
   * Returns the record of the manifest's release as a version of its dataset.
   *
   * @param catalogUrl where this catalog publishes the record's schema
   */
  public static TransparencyRecord compose(
      Manifest manifest,
      String version,
      @Nullable Previous previous,
      Instant issued,
      String catalogUrl) {
    return new RecordComposer(manifest).compose(version, previous, issued, catalogUrl);
  }

  private TransparencyRecord compose(
      String version, @Nullable Previous previous, Instant issued, String catalogUrl) {
    String name = manifest.dataset().name();
    SourceRecords sources = new SourceRecords(manifest, sourceId, runId);
    Findings findings = new Findings(manifest);
    return new TransparencyRecord(
        catalogUrl + TransparencyRecord.SCHEMA_PATH,
        TransparencyRecord.SCHEMA_VERSION,
        "urn:semblance:dataset:%s:%s".formatted(name, version),
        name,
        version,
        Objects.requireNonNullElse(manifest.dataset().title(), name),
        Objects.requireNonNullElse(manifest.dataset().description(), ""),
        keywords(),
        "en",
        Fact.of(manifest.source().publisher(), UNSAID),
        issued.truncatedTo(ChronoUnit.SECONDS),
        Fact.of(manifest.source().licence(), UNSAID),
        usage(),
        Composition.synthetic(manifest.rows()),
        List.of(sources.source()),
        sources.columns(),
        generation(),
        findings.privacy(),
        findings.quality(),
        collapse(),
        governance(),
        manifest.files().stream().map(RecordComposer::file).toList(),
        previous);
  }

  private List<String> keywords() {
    return Stream.of(
            "synthetic-data",
            manifest.request().category().wire(),
            manifest.request().sector().wire(),
            manifest.request().intendedUse().purpose().wire())
        .distinct()
        .toList();
  }

  private Usage usage() {
    Decision.Label label = manifest.decision().label();
    return new Usage(
        manifest.request().category(),
        manifest.request().sector(),
        manifest.request().intendedUse().purpose(),
        Fact.of(manifest.request().intendedUse().description(), UNSAID),
        manifest.request().releaseScope(),
        label.permittedPurposes(),
        label.prohibitedUses());
  }

  private Generation generation() {
    Manifest.Generation made = manifest.generation();
    return new Generation(
        List.of(
            new Generation.Run(
                runId,
                made.method(),
                Fact.of(made.engineVersion(), "not reported by the generator"),
                Fact.of(made.seedPolicy(), "not reported by the generator"),
                Fact.of(made.startedAt(), "not reported by the generator"),
                Fact.of(made.endedAt(), "not reported by the generator"))));
  }

  private Collapse collapse() {
    return new Collapse(
        1,
        new Collapse.Anchor(
            List.of(sourceId),
            Fact.unknown("no distance to the organic source is published for this version")),
        "1",
        "organic_only",
        List.of());
  }

  private Governance governance() {
    Decision decision = manifest.decision();
    Decision.Label label = decision.label();
    Disclosures disclosures = new Disclosures(manifest);
    return new Governance(
        decision.risk().tier(),
        new Governance.PolicyFacts(
            decision.decisionId(),
            decision.policyRevision(),
            decision.outcome(),
            Objects.requireNonNullElse(decision.evidenceDigest(), ""),
            decision.obligations().stream().map(Obligation::id).toList()),
        manifest.reviews().stream().map(RecordComposer::approval).toList(),
        new Governance.LabelText(
            Objects.requireNonNullElse(label.headline(), "Synthetic data"), label.statements()),
        Fact.of(decision.expiresAt(), "policy sets no expiry for this tier"),
        disclosures.limitations(),
        disclosures.biases(),
        disclosures.socialImpact());
  }

  private static Governance.Approval approval(Manifest.Review review) {
    return new Governance.Approval(
        review.role(), review.verdict(), Fact.of(review.at(), "time not reported"));
  }

  private static RecordFile file(ManifestFile file) {
    return new RecordFile(file.name(), file.mediaType(), file.bytes(), file.sha256());
  }
}
