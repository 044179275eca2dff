package io.semblance.catalog.dataset;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.catalog.record.TransparencyRecord;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A dataset with its versions, the newest first. */
@JsonNaming(SnakeCaseStrategy.class)
public record DatasetView(
    String name,
    String title,
    String description,
    @Nullable String latestVersion,
    List<Item> versions) {

  static DatasetView of(List<DatasetVersion> versions) {
    TransparencyRecord newest = versions.get(0).toRecord();
    return new DatasetView(
        newest.dataset(),
        newest.title(),
        newest.description(),
        versions.stream()
            .filter(version -> !version.isWithdrawn())
            .map(DatasetVersion::version)
            .findFirst()
            .orElse(null),
        versions.stream().map(Item::of).toList());
  }

  /** One line of a dataset's history. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Item(
      String version, VersionStatus status, Instant published, String recordDigest, String url) {

    static Item of(DatasetVersion version) {
      return new Item(
          version.version,
          version.status(),
          version.publishedAt,
          version.recordDigest,
          "/api/v1/datasets/%s/versions/%s".formatted(version.name, version.version));
    }
  }
}
