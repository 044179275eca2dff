package io.semblance.catalog.record;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The immutable account of one dataset version: where it comes from, how it was made, what was
 * promised, measured and decided. Everything else that the catalog shows is a projection of it.
 *
 * <p>Privacy: holds declared, noisy or approved facts only; a source is named by its commitment.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonPropertyOrder({"$schema", "schema_version", "id"})
public record TransparencyRecord(
    @JsonProperty("$schema") String schema,
    String schemaVersion,
    String id,
    String dataset,
    String version,
    String title,
    String description,
    List<String> keywords,
    String language,
    Fact<String> publisher,
    Instant issued,
    Fact<String> licence,
    Usage usage,
    Composition composition,
    List<RecordSource> sources,
    List<RecordColumn> columns,
    Generation generation,
    Privacy privacy,
    Quality quality,
    Collapse collapse,
    Governance governance,
    List<RecordFile> files,
    @Nullable Previous previous) {

  /** The version of the schema that records follow. */
  public static final String SCHEMA_VERSION = "1.0.0";

  /** Where the catalog publishes the schema, below its own address. */
  public static final String SCHEMA_PATH = "/schemas/sdtr/v1.json";

  public TransparencyRecord {
    keywords = List.copyOf(keywords);
    sources = List.copyOf(sources);
    columns = List.copyOf(columns);
    files = List.copyOf(files);
  }

  /** The version before this one. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Previous(String version, String recordDigest, String changeKind) {}

  /** One published file and the digest of its bytes. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record RecordFile(String name, String mediaType, long bytes, String sha256) {}
}
