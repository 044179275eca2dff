package io.semblance.generator.source;

import io.quarkus.runtime.StartupEvent;
import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.PrivateFolder;
import io.semblance.generator.Problems;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import org.jboss.logging.Logger;

/**
 * The files of sources: an upload goes to a spool file, and becomes a source by one rename.
 *
 * <p>Privacy: holds real rows, on the disk of the trust boundary.
 */
@Singleton
final class SourceFiles {

  private static final Logger LOG = Logger.getLogger(SourceFiles.class);
  private static final int BUFFER = 1 << 16;
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final Path spool;
  private final Path sources;
  private final long limit;
  private final CommitmentKey key;

  SourceFiles(GeneratorConfig config, CommitmentKey key) {
    Path root = config.dataDir().toAbsolutePath();
    this.spool = PrivateFolder.of(root.resolve("spool"));
    this.sources = PrivateFolder.of(root.resolve("sources"));
    this.limit = config.limits().uploadBytes();
    this.key = key;
  }

  /** A body on disk, not yet a source. */
  record Spooled(Path file, long bytes, String digest) {}

  /** Streams a body to a spool file; its keyed digest is made on the way. */
  Spooled spool(InputStream body) throws IOException {
    Path file = spool.resolve(UUID.randomUUID() + ".part");
    try (FileChannel out = PrivateFolder.newFile(file)) {
      Mac mac = key.mac();
      long bytes = copy(body, out, mac);
      out.force(true);
      return new Spooled(file, bytes, "hmac-sha256:" + HexFormat.of().formatHex(mac.doFinal()));
    } catch (IOException | RuntimeException e) {
      Files.deleteIfExists(file);
      throw e;
    }
  }

  /** Makes a spooled body the file of a source. */
  Path keep(Spooled spooled, UUID id) throws IOException {
    Path file = path(id);
    Files.move(spooled.file(), file, StandardCopyOption.ATOMIC_MOVE);
    try (FileChannel folder = FileChannel.open(sources, StandardOpenOption.READ)) {
      folder.force(true);
    }
    return file;
  }

  Path path(UUID id) {
    return sources.resolve(id.toString());
  }

  /** Deletes what uploads left behind that were cut off by the end of this process. */
  void sweep(@Observes StartupEvent event) {
    Instant old = Instant.now().minus(ABANDONED);
    try (DirectoryStream<Path> parts = Files.newDirectoryStream(spool, "*.part")) {
      for (Path part : parts) {
        if (Files.getLastModifiedTime(part).toInstant().isBefore(old)) {
          Files.deleteIfExists(part);
          LOG.infof("event=spool_swept file=%s", part.getFileName());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private long copy(InputStream body, FileChannel out, Mac mac) throws IOException {
    byte[] buffer = new byte[BUFFER];
    long bytes = 0;
    for (int n = body.read(buffer); n >= 0; n = body.read(buffer)) {
      bytes += n;
      if (bytes > limit) {
        throw Problems.of(413, "too-large", "an upload may have at most " + limit + " bytes");
      }
      mac.update(buffer, 0, n);
      ByteBuffer chunk = ByteBuffer.wrap(buffer, 0, n);
      while (chunk.hasRemaining()) {
        out.write(chunk);
      }
    }
    return bytes;
  }
}
