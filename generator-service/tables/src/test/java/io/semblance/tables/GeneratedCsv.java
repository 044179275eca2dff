package io.semblance.tables;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/** An endless supply of CSV rows up to a number of bytes, made as it is read. */
final class GeneratedCsv extends InputStream {

  private final long size;
  private byte[] current = "id,age,name,weight,note\n".getBytes(StandardCharsets.UTF_8);
  private int at;
  private long out;
  private long row;

  GeneratedCsv(long size) {
    this.size = size;
  }

  long row() {
    return row;
  }

  @Override
  public int read() {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(byte[] target, int offset, int length) {
    if (at == current.length) {
      if (out >= size) {
        return -1;
      }
      row++;
      current =
          "%d,%d,name%d,%d.%d,\"a note, number %d, of some length\"\n"
              .formatted(row, row % 90, row % 1000, row % 70, row % 10, row)
              .repeat(50)
              .getBytes(StandardCharsets.UTF_8);
      at = 0;
    }
    int n = Math.min(length, current.length - at);
    System.arraycopy(current, at, target, offset, n);
    at += n;
    out += n;
    return n;
  }
}
