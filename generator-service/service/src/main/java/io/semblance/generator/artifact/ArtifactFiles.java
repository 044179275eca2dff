package io.semblance.generator.artifact;

import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.PrivateFolder;
import io.semblance.tables.stream.WrittenFile;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The synthetic files, in one folder for each attempt at a request.
 *
 * <p>Privacy: a folder that is not named by a stored candidate holds a draw nobody has seen; it is
 * deleted before the next one is made.
 */
@Singleton
public final class ArtifactFiles {

  private final Path root;

  ArtifactFiles(GeneratorConfig config) {
    this.root = PrivateFolder.of(config.dataDir().resolve("candidates").toAbsolutePath());
  }

  /** Returns an empty folder for an attempt; what earlier attempts left is deleted. */
  public Path newFolder(UUID request, int attempt) {
    delete(request);
    try {
      return Files.createDirectories(root.resolve(name(request, attempt)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the folder of an attempt relative to the root, as it is stored. */
  public String name(UUID request, int attempt) {
    return request + "/" + attempt;
  }

  /** Returns where a file of a stored folder lies. */
  public Path resolve(String folder, String file) {
    Path path = root.resolve(folder).resolve(file).normalize();
    if (!path.startsWith(root.resolve(folder))) {
      throw new IllegalArgumentException("outside of its folder: " + file);
    }
    return path;
  }

  /** Deletes every file that was made for a request. */
  public void delete(UUID request) {
    delete(root.resolve(request.toString()));
  }

  /** Deletes what other attempts made for a request than the one in this folder. */
  public void deleteAllBut(UUID request, String folder) {
    Path kept = root.resolve(folder);
    for (Path attempt : children(root.resolve(request.toString()))) {
      if (!attempt.equals(kept)) {
        delete(attempt);
      }
    }
  }

  /** Returns the requests that have files. */
  public List<UUID> requests() {
    return children(root).stream().map(ArtifactFiles::id).flatMap(Optional::stream).toList();
  }

  private static Optional<UUID> id(Path folder) {
    try {
      return Optional.of(UUID.fromString(String.valueOf(folder.getFileName())));
    } catch (IllegalArgumentException e) {
      // not made here
      return Optional.empty();
    }
  }

  private static List<Path> children(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : deepestFirst) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Brings a written file to disk for good. */
  public StoredFile seal(WrittenFile written, String mediaType) {
    try (FileChannel channel = FileChannel.open(written.path(), StandardOpenOption.WRITE)) {
      channel.force(true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    String name = String.valueOf(written.path().getFileName());
    return new StoredFile(name, mediaType, written.bytes(), written.sha256(), written.rows());
  }
}
