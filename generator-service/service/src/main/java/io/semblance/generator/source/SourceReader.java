package io.semblance.generator.source;

import io.semblance.generator.GeneratorConfig;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Opens the file of a source.
 *
 * <p>Privacy: yields real rows; for registration and jobs only.
 */
@Singleton
public final class SourceReader {

  static final String CSV = "text/csv";
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

  TableReader open(Path file, String mediaType) throws IOException {
    return CsvTableReader.open(Files.newInputStream(file), CsvDialect.detected(), limits);
  }
}
