package io.semblance.generator.job;

import io.semblance.generator.artifact.ArtifactFiles;
import io.semblance.generator.artifact.NewRelease;
import io.semblance.generator.artifact.StoredFile;
import io.semblance.generator.evidence.EvidenceStore;
import io.semblance.generator.source.SourceStore;
import io.semblance.policy.client.Artifact;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Evidence;
import io.semblance.policy.client.Outcome;
import io.semblance.policy.client.ReleaseInput;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/** Asks policy for the release of a candidate, and does what it says. */
@Singleton
final class ReleaseStep {

  private static final Logger LOG = Logger.getLogger(ReleaseStep.class);

  private final Neighbours neighbours;
  private final EvidenceStore evidence;
  private final Endings endings;
  private final Manifests manifests;
  private final SourceStore sources;
  private final ArtifactFiles files;

  ReleaseStep(
      Neighbours neighbours,
      EvidenceStore evidence,
      Endings endings,
      Manifests manifests,
      SourceStore sources,
      ArtifactFiles files) {
    this.neighbours = neighbours;
    this.evidence = evidence;
    this.endings = endings;
    this.manifests = manifests;
    this.sources = sources;
    this.files = files;
  }

  void decide(Job job, Candidate candidate) {
    job.reservationId().ifPresent(neighbours::commit);
    Evidence measured = evidence.get(job.id());
    List<Artifact> artifacts = candidate.files().stream().map(StoredFile::asArtifact).toList();
    Decision decision =
        neighbours.decide(ReleaseInput.of(candidate.question(), measured, artifacts));
    LOG.infof(
        "event=release_decided request_id=%s decision_id=%s outcome=%s",
        job.id(), decision.decisionId(), decision.outcome().wire());
    if (decision.permits()) {
      endings.released(job, decision, release(job, candidate, measured, decision));
    } else if (decision.outcome() == Outcome.NEEDS_APPROVAL) {
      endings.waiting(job, decision);
    } else {
      endings.rejected(job, decision);
      files.delete(job.id());
    }
  }

  private NewRelease release(Job job, Candidate candidate, Evidence measured, Decision decision) {
    return manifests.release(
        job, candidate, sources.get(job.filing().sourceId()), measured, decision);
  }
}
