package io.semblance.generator.source;

import io.semblance.generator.GeneratorConfig;
import io.semblance.tables.TableFormat;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

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

  private final ReadLimits limits;

  SourceReader(GeneratorConfig config) {
    GeneratorConfig.Limits own = config.limits();
    this.limits =
        ReadLimits.withDefaults()
            .columns(own.columns())
            .rows(own.sourceRows())
            .cellLength(own.cellCharacters());
  }

  /** Opens a source's file. */
  public TableReader open(Source source) throws IOException {
    return open(source.file(), source.mediaType());
  }

  private static TableFormat format(String mediaType) {
    return Arrays.stream(TableFormat.values())
        .filter(format -> format.mediaType().equals(mediaType))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no table format: " + mediaType));
  }

  TableReader open(Path file, String mediaType) throws IOException {
    return format(mediaType).open(file, CsvDialect.detected(), limits);
  }
}
