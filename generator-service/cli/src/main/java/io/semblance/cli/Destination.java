package io.semblance.cli;

import io.semblance.engine.schema.Schema;
import io.semblance.tables.TableFormat;
import io.semblance.tables.csv.CsvTableWriter;
import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.TableWriter;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/**
 * Where a command writes to. A file appears under its name when it is complete and not before;
 * standard output is written as rows come.
 *
 * @param path absent for standard output
 */
record Destination(Optional<Path> path) {

  private static final String STANDARD_OUTPUT = "-";

  /**
   * Checks before any work that the file can be written.
   *
   * @throws ParameterException where it cannot
   */
  static Destination of(String argument, CommandLine command) {
    if (argument.equals(STANDARD_OUTPUT)) {
      return new Destination(Optional.empty());
    }
    Path path = followed(Path.of(argument));
    Path folder = folder(path);
    if (Files.isDirectory(path)) {
      throw new ParameterException(command, argument + " is a folder: name a file in it");
    }
    if (!Files.isDirectory(folder)) {
      throw new ParameterException(command, "there is no folder " + folder);
    }
    if (!Files.isWritable(folder)) {
      throw new ParameterException(command, "nothing may be written to the folder " + folder);
    }
    return new Destination(Optional.of(path));
  }

  /** The same for a table, whose name tells its format. */
  static Destination ofTable(String argument, CommandLine command) {
    Destination destination = of(argument, command);
    try {
      destination.path().ifPresent(path -> TableFormat.ofFileName(path.toString()));
    } catch (BadTableException e) {
      throw new ParameterException(command, argument + ": " + e.getMessage());
    }
    return destination;
  }

  /** The file that a link leads to, so that the link stays. */
  private static Path followed(Path path) {
    try {
      return Files.exists(path) ? path.toRealPath() : path;
    } catch (IOException e) {
      return path;
    }
  }

  void write(String text) throws IOException {
    write(text.getBytes(StandardCharsets.UTF_8));
  }

  void write(byte[] bytes) throws IOException {
    if (path.isEmpty() || isDevice(path.get())) {
      try (OutputStream out =
          path.isEmpty() ? standardOutput() : Files.newOutputStream(path.get())) {
        out.write(bytes);
      }
      return;
    }
    Path draft = draft(path.get());
    try {
      Files.write(draft, bytes);
      complete(draft);
    } finally {
      TemporaryFiles.delete(draft);
    }
  }

  /** Writes the rows of a table; where that fails, there is no file. */
  void writeTable(Schema schema, Rows rows) throws IOException {
    if (path.isEmpty()) {
      try (TableWriter writer = CsvTableWriter.to(standardOutput(), schema)) {
        rows.writeTo(writer);
        writer.finish();
      }
      return;
    }
    Path draft = draft(path.get());
    TableFormat format = TableFormat.ofFileName(path.get().toString());
    try (TableWriter writer = format.create(draft, schema, Map.of())) {
      rows.writeTo(writer);
      writer.finish();
      complete(draft);
    } finally {
      TemporaryFiles.delete(draft);
    }
  }

  /** Pipes and devices are written to, not replaced. */
  private static boolean isDevice(Path path) {
    return Files.exists(path) && !Files.isRegularFile(path);
  }

  private void complete(Path draft) throws IOException {
    Files.move(
        draft,
        path.orElseThrow(),
        StandardCopyOption.ATOMIC_MOVE,
        StandardCopyOption.REPLACE_EXISTING);
  }

  /** A hidden file beside the final one, so that moving it is one step. */
  private static Path draft(Path path) {
    Path draft =
        folder(path)
            .resolve("." + path.getFileName() + "." + ProcessHandle.current().pid() + ".part");
    TemporaryFiles.register(draft);
    return draft;
  }

  private static Path folder(Path path) {
    Path folder = path.toAbsolutePath().getParent();
    return folder == null ? path.toAbsolutePath() : folder;
  }

  private static OutputStream standardOutput() {
    return new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16);
  }

  /** Writes the rows of a table. */
  @FunctionalInterface
  interface Rows {
    void writeTo(TableWriter writer) throws IOException;
  }
}
