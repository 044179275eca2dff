package io.semblance.tables.stream;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip stream that stops at a bound on its size and on its expansion.
 *
 * <p>The ratio is looked at once a mebibyte is out: the header of a small honest file compresses
 * better than any bomb.
 */
public final class BoundedGunzip extends FilterInputStream {

  private static final long GRACE = 1L << 20;

  private final CountingInputStream compressed;
  private final ReadLimits limits;
  private long out;

  private BoundedGunzip(GZIPInputStream in, CountingInputStream compressed, ReadLimits limits) {
    super(in);
    this.compressed = compressed;
    this.limits = limits;
  }

  public static BoundedGunzip of(InputStream in, ReadLimits limits) throws IOException {
    CountingInputStream counted = new CountingInputStream(in);
    try {
      return new BoundedGunzip(new GZIPInputStream(counted, 1 << 16), counted, limits);
    } catch (ZipException e) {
      throw new BadTableException(
          TableFault.NOT_GZIP, Position.byteOffset(0), "the file is not gzip");
    } catch (EOFException e) {
      throw truncated(counted);
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int n = read(one, 0, 1);
    return n < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      int n = in.read(target, offset, length);
      if (n > 0) {
        out += n;
        check();
      }
      return n;
    } catch (EOFException e) {
      throw truncated(compressed);
    } catch (ZipException e) {
      throw new BadTableException(
          TableFault.CORRUPT, Position.byteOffset(compressed.count()), "the gzip data is corrupt");
    }
  }

  private void check() {
    if (out > limits.maxBytes()) {
      throw new BadTableException(
          TableFault.TOO_LARGE,
          Position.byteOffset(out),
          "decompressed, the file is larger than " + limits.maxBytes() + " bytes");
    }
    if (out > GRACE && out > limits.maxRatio() * compressed.count()) {
      throw new BadTableException(
          TableFault.SUSPICIOUS_COMPRESSION,
          Position.byteOffset(out),
          "the file expands more than " + limits.maxRatio() + " times");
    }
  }

  private static BadTableException truncated(CountingInputStream counted) {
    return new BadTableException(
        TableFault.TRUNCATED, Position.byteOffset(counted.count()), "the gzip data ends early");
  }
}
