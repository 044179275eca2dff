package io.semblance.catalog.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files named by the SHA-256 of their bytes. A file appears whole or not at all: it is written
 * under a temporary name, forced to disk, and renamed; the folder is forced to disk as well.
 */
public final class ContentStore {

  private static final int BUFFER = 1 << 16;

  private final Path objects;
  private final Path incoming;

  /** Opens the store in a folder, which is made if absent. */
  public ContentStore(Path folder) {
    this.objects = folder.resolve("objects");
    this.incoming = folder.resolve("incoming");
    try {
      Files.createDirectories(objects);
      Files.createDirectories(incoming);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make the folder " + folder, e);
    }
  }

  /**
   * Writes a stream to disk, unless its size or digest is not the expected one.
   *
   * @throws ContentMismatchException when the bytes are others than announced; nothing stays
   */
  public void put(InputStream content, Sha256 expected, long expectedBytes) throws IOException {
    Path temporary = incoming.resolve(expected.hex() + "." + UUID.randomUUID());
    try {
      Sha256 actual = write(content, temporary, expectedBytes);
      if (!actual.equals(expected)) {
        throw new ContentMismatchException(
            "digest is %s, expected %s".formatted(actual.prefixed(), expected.prefixed()));
      }
      publish(temporary, path(expected));
    } finally {
      Files.deleteIfExists(temporary);
    }
  }

  /** Returns whether the file is here, with that many bytes. */
  public boolean contains(Sha256 digest, long bytes) {
    try {
      return Files.size(path(digest)) == bytes;
    } catch (IOException absent) {
      return false;
    }
  }

  /** Returns where the file is, or would be. */
  public Path path(Sha256 digest) {
    return objects.resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
  }

  /** Removes the file; absent already is fine. */
  public void remove(Sha256 digest) throws IOException {
    Files.deleteIfExists(path(digest));
  }

  /** Removes what killed processes left half-written before a moment. */
  public void clearIncoming(Instant before) throws IOException {
    try (Stream<Path> leftovers = Files.list(incoming)) {
      for (Path leftover : leftovers.toList()) {
        if (Files.getLastModifiedTime(leftover).toInstant().isBefore(before)) {
          Files.deleteIfExists(leftover);
        }
      }
    }
  }

  private static Sha256 write(InputStream content, Path file, long expectedBytes)
      throws IOException {
    MessageDigest running = Sha256.newDigest();
    long written = 0;
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = Channels.newOutputStream(channel);
      byte[] buffer = new byte[BUFFER];
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        written += n;
        checkSize(written, expectedBytes, written > expectedBytes);
        running.update(buffer, 0, n);
        out.write(buffer, 0, n);
      }
      checkSize(written, expectedBytes, written != expectedBytes);
      channel.force(true);
    }
    return Sha256.finish(running);
  }

  private static void checkSize(long written, long expected, boolean wrong) {
    if (wrong) {
      throw new ContentMismatchException(
          "size is %s%d bytes, expected %d"
              .formatted(written > expected ? "at least " : "", written, expected));
    }
  }

  private static void publish(Path temporary, Path target) throws IOException {
    Path folder = target.getParent();
    if (folder == null) {
      throw new IOException("no folder for " + target);
    }
    Files.createDirectories(folder);
    Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
      directory.force(true);
    }
  }
}
