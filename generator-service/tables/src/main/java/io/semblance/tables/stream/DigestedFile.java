package io.semblance.tables.stream;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A new file whose bytes are counted and digested as they are written. */
public final class DigestedFile extends OutputStream {

  private final Path path;
  private final boolean removable;
  private final OutputStream out;
  private final MessageDigest digest;
  private long count;

  private DigestedFile(Path path, boolean removable, OutputStream out) {
    this.path = path;
    this.removable = removable;
    this.digest = sha256();
    this.out = out;
  }

  /** Creates the file, or empties it. */
  public DigestedFile(Path path) throws IOException {
    this(
        path,
        true,
        new BufferedOutputStream(
            Files.newOutputStream(
                path,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE),
            1 << 16));
  }

  /** A stream that cannot be taken back, such as standard output. */
  public static DigestedFile streamed(OutputStream out) {
    return new DigestedFile(Path.of("-"), false, out);
  }

  public long count() {
    return count;
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    count += length;
  }

  @Override
  public void flush() throws IOException {
    out.flush();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }

  /** What was written, once the stream is closed. */
  public WrittenFile written(long rows) {
    return new WrittenFile(path, rows, count, HexFormat.of().formatHex(digest.digest()));
  }

  /** Removes the file of a table that was not finished. */
  public void discard() throws IOException {
    try {
      out.close();
    } finally {
      if (removable) {
        Files.deleteIfExists(path);
      }
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
