package io.semblance.tables;

import io.semblance.engine.schema.Schema;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.csv.CsvTableReader;
import io.semblance.tables.csv.CsvTableWriter;
import io.semblance.tables.parquet.ParquetTableReader;
import io.semblance.tables.parquet.ParquetTableWriter;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.BoundedGunzip;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import io.semblance.tables.stream.TableReader;
import io.semblance.tables.stream.TableWriter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The file formats of a table. */
public enum TableFormat {
  CSV(".csv", "text/csv") {
    @Override
    public TableReader open(Path path, CsvDialect dialect, ReadLimits limits) throws IOException {
      return CsvTableReader.open(Files.newInputStream(path), dialect, limits);
    }

    @Override
    public TableWriter create(Path path, Schema schema, Map<String, String> metadata)
        throws IOException {
      return CsvTableWriter.create(path, schema);
    }
  },
  CSV_GZIP(".csv.gz", "application/gzip") {
    @Override
    public TableReader open(Path path, CsvDialect dialect, ReadLimits limits) throws IOException {
      InputStream file = Files.newInputStream(path);
      try {
        return CsvTableReader.open(BoundedGunzip.of(file, limits), dialect, limits);
      } catch (IOException | RuntimeException e) {
        file.close();
        throw e;
      }
    }

    @Override
    public TableWriter create(Path path, Schema schema, Map<String, String> metadata)
        throws IOException {
      return CsvTableWriter.createGzip(path, schema);
    }
  },
  PARQUET(".parquet", "application/vnd.apache.parquet") {
    @Override
    public TableReader open(Path path, CsvDialect dialect, ReadLimits limits) throws IOException {
      return ParquetTableReader.open(path, limits);
    }

    @Override
    public TableWriter create(Path path, Schema schema, Map<String, String> metadata)
        throws IOException {
      return ParquetTableWriter.create(path, schema, metadata);
    }
  };

  private final String extension;
  private final String mediaType;

  TableFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  /** The format that a file's name ends in. */
  public static TableFormat ofFileName(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.endsWith(format.extension))
        .findFirst()
        .orElseThrow(
            () ->
                new BadTableException(
                    TableFault.UNKNOWN_FORMAT,
                    Position.nowhere(),
                    "the file's name must end in .csv, .csv.gz or .parquet"));
  }

  /** The format of a media type, whose parameters do not matter. */
  public static Optional<TableFormat> ofMediaType(String mediaType) {
    int parameters = mediaType.indexOf(';');
    String type = (parameters < 0 ? mediaType : mediaType.substring(0, parameters)).strip();
    return Arrays.stream(values())
        .filter(format -> format.mediaType.equalsIgnoreCase(type))
        .findFirst();
  }

  public String extension() {
    return extension;
  }

  public String mediaType() {
    return mediaType;
  }

  /** Opens a table; the dialect matters to CSV alone. The caller closes the reader. */
  public abstract TableReader open(Path path, CsvDialect dialect, ReadLimits limits)
      throws IOException;

  /** Creates a file of synthetic rows; only Parquet holds metadata. */
  public abstract TableWriter create(Path path, Schema schema, Map<String, String> metadata)
      throws IOException;
}
