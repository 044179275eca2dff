package io.semblance.generator.source;

import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.Problems;
import io.semblance.tables.TableFormat;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Opens the file of a source.
 *
 * <p>Privacy: yields real rows; for registration and jobs only.
 */
@Singleton
public final class SourceReader {

  static final String CSV = "text/csv";
  static final String GZIP = "application/gzip";
  static final String PARQUET = "application/vnd.apache.parquet";

  private static final List<String> KNOWN = List.of(CSV, GZIP, PARQUET);

  private final ReadLimits limits;

  SourceReader(GeneratorConfig config) {
    GeneratorConfig.Limits own = config.limits();
    this.limits =
        ReadLimits.withDefaults()
            .columns(own.columns())
            .rows(own.sourceRows())
            .cellLength(own.cellCharacters());
  }

  /** Returns the table format that a Content-Type header names for sure. */
  static String mediaType(@Nullable String header) {
    if (header != null) {
      // No wildcard, which the matching of requests lets pass, is the name of a format.
      MediaType type = MediaType.valueOf(header);
      Optional<TableFormat> named =
          TableFormat.ofMediaType(type.getType() + "/" + type.getSubtype());
      if (named.isPresent()) {
        return named.get().mediaType();
      }
    }
    throw Problems.of(
        415, "unsupported-media-type", "Content-Type must be one of " + String.join(", ", KNOWN));
  }

  /** Opens a source's file. */
  public TableReader open(Source source) throws IOException {
    return open(source.file(), source.mediaType());
  }

  TableReader open(Path file, String mediaType) throws IOException {
    return TableFormat.ofMediaType(mediaType)
        .orElseThrow(() -> new IllegalArgumentException("no table format: " + mediaType))
        .open(file, CsvDialect.detected(), limits);
  }
}
