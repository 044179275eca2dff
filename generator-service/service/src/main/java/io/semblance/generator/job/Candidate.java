package io.semblance.generator.job;

import io.semblance.generator.artifact.StoredFile;
import io.semblance.generator.evidence.PrivacyDatasheet;
import io.semblance.policy.client.RequestInput;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A finished draw that is not yet released: its files, what policy is asked about it, and how it
 * was made. Stored in one transaction with its evidence; before that, nobody can see it.
 */
record Candidate(
    String folder,
    RequestInput question,
    List<StoredFile> files,
    List<Manifest.ManifestColumn> columns,
    Instant startedAt,
    Instant endedAt,
    @Nullable PrivacyDatasheet privacy) {

  Candidate {
    files = List.copyOf(files);
    columns = List.copyOf(columns);
  }
}
