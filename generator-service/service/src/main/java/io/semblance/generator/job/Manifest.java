package io.semblance.generator.job;

import io.semblance.generator.artifact.StoredFile;
import io.semblance.generator.evidence.PrivacyDatasheet;
import io.semblance.generator.request.Filing;
import io.semblance.generator.request.LevelShares;
import io.semblance.generator.request.RowCondition;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Evidence;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestFacts.IntendedUse;
import io.semblance.policy.client.Sector;
import io.semblance.policy.client.Sensitivity;
import io.semblance.policy.client.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the catalog is told of a release.
 *
 * <p>Privacy: leaves the trust boundary. Under a budget everything in it is declared or paid for;
 * the source is named by its commitment, its size only where it was declared.
 */
record Manifest(
    String schemaVersion,
    UUID releaseId,
    Filing.Dataset dataset,
    RequestPart request,
    SourcePart source,
    Generation generation,
    List<ManifestColumn> columns,
    long rows,
    @Nullable PrivacyDatasheet privacy,
    Evidence evidence,
    Decision decision,
    List<Review> reviews,
    List<StoredFile> files) {

  static final String VERSION = "1";

  /** What was asked for, by whom. */
  record RequestPart(
      UUID id,
      Category category,
      Sector sector,
      IntendedUse intendedUse,
      ReleaseScope releaseScope,
      String requestedBy,
      Instant requestedAt) {}

  /** The real table behind it, by its commitment. */
  record SourcePart(
      String commitment,
      String name,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String licence,
      String origin,
      Subjects subjects,
      boolean personalData,
      Sensitivity sensitivity,
      RowCount rows) {}

  /** A number of rows that may be told, and why it may. */
  record RowCount(@Nullable Long value, @Nullable String basis) {}

  /** How and when the rows were made. */
  record Generation(
      String method,
      @Nullable String preset,
      String engineVersion,
      Instant startedAt,
      Instant endedAt,
      String seedPolicy,
      List<RowCondition> conditions,
      @Nullable LevelShares balance) {}

  /** One column of the synthetic table. */
  record ManifestColumn(
      String name,
      String type,
      boolean nullable,
      @Nullable String description,
      @Nullable List<String> levels,
      Sensitivity sensitivity) {}

  /** An approval that the decision rests on. */
  record Review(String role, String verdict, Instant at) {}
}
