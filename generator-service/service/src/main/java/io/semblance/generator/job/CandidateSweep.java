package io.semblance.generator.job;

import io.quarkus.runtime.StartupEvent;
import io.semblance.generator.artifact.ArtifactFiles;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Deletes, at start, the files that a worker was killed before it could delete.
 *
 * <p>Privacy: a draw that was not released is seen by nobody, on disk either.
 */
@Singleton
final class CandidateSweep {

  private static final Logger LOG = Logger.getLogger(CandidateSweep.class);

  private final ArtifactFiles files;
  private final JobStore store;

  CandidateSweep(ArtifactFiles files, JobStore store) {
    this.files = files;
    this.store = store;
  }

  void sweep(@Observes StartupEvent event) {
    files.requests().forEach(this::sweep);
  }

  /* A request that runs without a candidate is left alone: another replica may be at work on it. */
  private void sweep(UUID request) {
    JobStore.Leftover left = store.leftover(request);
    if (left.ended()) {
      files.delete(request);
      LOG.infof("event=candidate_swept request_id=%s", request);
    } else {
      left.folder().ifPresent(folder -> files.deleteAllBut(request, folder));
    }
  }
}
