package io.semblance.catalog.dataset;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RiskTier;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One version in short, with links to its record, its projections and its files. */
@JsonNaming(SnakeCaseStrategy.class)
public record VersionView(
    String name,
    String version,
    VersionStatus status,
    String title,
    String description,
    Instant published,
    long rows,
    int columns,
    ReleaseScope releaseScope,
    RiskTier riskTier,
    List<Purpose> permittedPurposes,
    @Nullable Instant expiresAt,
    String recordDigest,
    List<FileItem> files,
    Map<String, String> links) {

  static VersionView of(DatasetVersion version) {
    TransparencyRecord record = version.toRecord();
    String self = "/api/v1/datasets/%s/versions/%s".formatted(version.name, version.version);
    return new VersionView(
        version.name,
        version.version,
        version.status(),
        record.title(),
        record.description(),
        version.publishedAt,
        record.composition().rows().total(),
        record.columns().size(),
        record.usage().releaseScope(),
        record.governance().riskTier(),
        record.usage().permittedPurposes(),
        record.governance().expiresAt().value(),
        version.recordDigest,
        record.files().stream().map(file -> FileItem.of(file, self)).toList(),
        Map.of(
            "self", self,
            "record", self + "/record",
            "croissant", self + "/croissant",
            "label", self + "/label.svg",
            "page", "/datasets/%s/%s".formatted(version.name, version.version)));
  }

  /** A file and where it is had. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record FileItem(String name, String mediaType, long bytes, String sha256, String url) {

    static FileItem of(RecordFile file, String self) {
      return new FileItem(
          file.name(),
          file.mediaType(),
          file.bytes(),
          file.sha256(),
          "%s/files/%s".formatted(self, file.name()));
    }
  }
}
