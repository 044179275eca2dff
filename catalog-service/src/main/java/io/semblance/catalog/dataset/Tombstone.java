package io.semblance.catalog.dataset;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stays of a withdrawn version: why and when, and the digests by which copies are known. */
@JsonNaming(SnakeCaseStrategy.class)
public record Tombstone(
    String dataset,
    String version,
    String title,
    Instant published,
    Instant withdrawn,
    String reasonCode,
    String reason,
    @Nullable String replacement,
    String recordDigest,
    List<RecordFile> files) {

  private static final int GONE = 410;

  static Tombstone of(DatasetVersion version, Instant withdrawn) {
    var record = version.toRecord();
    return new Tombstone(
        version.name,
        version.version,
        record.title(),
        version.publishedAt,
        withdrawn,
        String.valueOf(version.reasonCode),
        String.valueOf(version.reason),
        version.replacement,
        version.recordDigest,
        record.files());
  }

  /** Returns problem 410, which carries the tombstone. */
  public HttpProblem toProblem() {
    return CatalogProblem.builder("withdrawn", "The version was withdrawn", GONE)
        .withDetail("%s %s was withdrawn: %s".formatted(dataset, version, reason))
        .with("tombstone", this)
        .build();
  }

  boolean says(WithdrawalRequest request) {
    return reasonCode.equals(request.reasonCode().wire())
        && reason.equals(request.reason())
        && Objects.equals(replacement, request.replacement());
  }
}
