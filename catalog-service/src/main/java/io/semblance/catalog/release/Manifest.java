package io.semblance.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.Sector;
import io.semblance.policy.client.Sensitivity;
import io.semblance.policy.client.Subjects;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The description of one release as the generator serves it: what was asked, made, measured and
 * decided, and the files.
 *
 * <p>Privacy: it holds no row of a source, and no exact figure of one under a budget.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Manifest(
    @JsonProperty(required = true) String schemaVersion,
    @JsonProperty(required = true) String releaseId,
    @JsonProperty(required = true) About dataset,
    @JsonProperty(required = true) Request request,
    @JsonProperty(required = true) Source source,
    @JsonProperty(required = true) Generation generation,
    @JsonProperty(required = true) List<ManifestColumn> columns,
    @JsonProperty(required = true) long rows,
    @Nullable PrivacyStatement privacy,
    @Nullable MeasuredEvidence evidence,
    @JsonProperty(required = true) Decision decision,
    List<Review> reviews,
    @JsonProperty(required = true) List<ManifestFile> files) {

  public Manifest {
    columns = List.copyOf(columns);
    files = List.copyOf(files);
    reviews = List.copyOf(Objects.requireNonNullElse(reviews, List.of()));
  }

  /** How a dataset is called, and what it is about. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record About(
      @JsonProperty(required = true) String name,
      @Nullable String title,
      @Nullable String description) {}

  /** What the data team asked for. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Request(
      @JsonProperty(required = true) String id,
      @JsonProperty(required = true) Category category,
      @JsonProperty(required = true) Sector sector,
      @JsonProperty(required = true) IntendedUse intendedUse,
      @JsonProperty(required = true) ReleaseScope releaseScope,
      @Nullable String requestedBy,
      @Nullable Instant requestedAt) {

    /** Returns who asked, who owns the dataset from its first release on; empty where untold. */
    public String requester() {
      return Objects.requireNonNullElse(requestedBy, "");
    }
  }

  /** Why the data was wanted. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record IntendedUse(
      @JsonProperty(required = true) Purpose purpose,
      @Nullable String description,
      @Nullable Boolean consequentialDecisions) {}

  /** The real table behind the release, named by a keyed commitment. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Source(
      @JsonProperty(required = true) String commitment,
      @JsonProperty(required = true) String name,
      @Nullable String title,
      @Nullable String publisher,
      @Nullable String licence,
      @Nullable String origin,
      @Nullable Subjects subjects,
      @Nullable Boolean personalData,
      @Nullable Sensitivity sensitivity,
      @Nullable RowCount rows) {}

  /** A row count that may be published: declared by a person, or noisy. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RowCount(@Nullable Long value, @Nullable String basis) {}

  /** How and when the table was made. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Generation(
      @JsonProperty(required = true) String method,
      @Nullable String engineVersion,
      @Nullable Instant startedAt,
      @Nullable Instant endedAt,
      @Nullable String seedPolicy,
      @Nullable List<JsonNode> conditions,
      @Nullable JsonNode balance) {

    /** Returns whether rows were drawn with other frequencies than those of the source. */
    public boolean isConditioned() {
      return (conditions != null && !conditions.isEmpty())
          || (balance != null && !balance.isNull());
    }
  }

  /** What one person in one role said of the release. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Review(
      @JsonProperty(required = true) String role,
      @JsonProperty(required = true) String verdict,
      @Nullable Instant at) {}
}
