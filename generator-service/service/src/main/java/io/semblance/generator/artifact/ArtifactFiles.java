package io.semblance.generator.artifact;

import io.semblance.generator.GeneratorConfig;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
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
    this.root = config.dataDir().resolve("candidates").toAbsolutePath();
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
    Path folder = root.resolve(request.toString());
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

  /** Brings a finished file to disk for good, and measures it. */
  public StoredFile seal(Path file, String mediaType, long rows) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.force(true);
      String name = file.getFileName().toString();
      return new StoredFile(name, mediaType, channel.size(), sha256(file), rows);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(Path file) throws IOException {
    MessageDigest digest;
    try {
      digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
    return HexFormat.of().formatHex(digest.digest());
  }
}
