package io.semblance.cli;

import io.semblance.tables.TableFormat;
import io.semblance.tables.csv.CsvDialect;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/**
 * A table that a command reads, as often as it needs to: standard input is kept in a file of its
 * own until the program ends.
 *
 * @param name as the caller gave it, for messages
 */
record InputTable(String name, Path path, TableFormat format) {

  private static final String STANDARD_INPUT = "-";

  static InputTable of(String argument) throws IOException {
    if (argument.equals(STANDARD_INPUT)) {
      Path spooled = TemporaryFiles.create();
      Files.copy(System.in, spooled, StandardCopyOption.REPLACE_EXISTING);
      return new InputTable("standard input", spooled, sniffed(spooled));
    }
    Path path = Path.of(argument);
    Inputs.requireFile(argument, path);
    return new InputTable(argument, path, format(argument));
  }

  /** The name without its folder. */
  String title() {
    int slash = name.replace('\\', '/').lastIndexOf('/');
    return name.substring(slash + 1);
  }

  /** Passes a reader on and closes it; what is wrong with the table is told with its name. */
  <T> T read(Reading<T> reading) throws IOException {
    try (TableReader reader = format.open(path, CsvDialect.detected(), ReadLimits.withDefaults())) {
      return reading.read(reader);
    } catch (BadTableException e) {
      throw new BadInputException(name, String.valueOf(e.getMessage()));
    }
  }

  private static TableFormat format(String argument) {
    try {
      return TableFormat.ofFileName(argument);
    } catch (BadTableException e) {
      throw new BadInputException(argument, String.valueOf(e.getMessage()));
    }
  }

  /** A stream has no name, so its first bytes tell. */
  private static TableFormat sniffed(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      byte[] start = in.readNBytes(4);
      if (start.length > 1 && (start[0] & 0xff) == 0x1f && (start[1] & 0xff) == 0x8b) {
        return TableFormat.CSV_GZIP;
      }
      boolean parquet =
          start.length == 4
              && start[0] == 'P'
              && start[1] == 'A'
              && start[2] == 'R'
              && start[3] == '1';
      return parquet ? TableFormat.PARQUET : TableFormat.CSV;
    }
  }

  /** Reads a table from its start. */
  @FunctionalInterface
  interface Reading<T> {
    T read(TableReader reader) throws IOException;
  }
}
