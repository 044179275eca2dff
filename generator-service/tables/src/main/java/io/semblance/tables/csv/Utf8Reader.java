package io.semblance.tables.csv;

import io.semblance.tables.stream.BadTableException;
import io.semblance.tables.stream.Position;
import io.semblance.tables.stream.ReadLimits;
import io.semblance.tables.stream.TableFault;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A strict UTF-8 decoder: a byte order mark is dropped, UTF-16 and malformed bytes are refused with
 * their offset, where the decoder of the class library puts a replacement character.
 */
final class Utf8Reader extends Reader {

  private final InputStream in;
  private final ReadLimits limits;
  private final CharsetDecoder decoder =
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT);
  private final ByteBuffer bytes = ByteBuffer.allocate(1 << 16).limit(0);
  private long consumed;
  private boolean atStart = true;
  private boolean atEnd;

  Utf8Reader(InputStream in, ReadLimits limits) {
    this.in = in;
    this.limits = limits;
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    CharBuffer chars = CharBuffer.wrap(target, offset, length).slice();
    while (chars.position() == 0) {
      if (atStart) {
        start();
      }
      int before = bytes.position();
      CoderResult result = decoder.decode(bytes, chars, atEnd);
      consumed += bytes.position() - before;
      if (result.isError()) {
        throw malformed();
      }
      if (chars.position() > 0) {
        break;
      }
      if (atEnd) {
        return -1;
      }
      fill();
    }
    return chars.position();
  }

  private void start() throws IOException {
    while (bytes.remaining() < 4 && !atEnd) {
      fill();
    }
    atStart = false;
    if (looksLikeUtf16()) {
      throw new BadTableException(
          TableFault.UTF16,
          Position.byteOffset(0),
          "the file is UTF-16 or UTF-32; save it as UTF-8");
    }
    if (bytes.remaining() >= 3 && at(0) == 0xEF && at(1) == 0xBB && at(2) == 0xBF) {
      bytes.position(3);
      consumed = 3;
    }
  }

  private boolean looksLikeUtf16() {
    if (bytes.remaining() < 2) {
      return false;
    }
    boolean mark = (at(0) == 0xFE && at(1) == 0xFF) || (at(0) == 0xFF && at(1) == 0xFE);
    return mark || at(0) == 0 || at(1) == 0;
  }

  private int at(int index) {
    return bytes.get(bytes.position() + index) & 0xff;
  }

  private void fill() throws IOException {
    bytes.compact();
    int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
    if (n < 0) {
      atEnd = true;
    } else {
      bytes.position(bytes.position() + n);
    }
    bytes.flip();
    if (consumed > limits.maxBytes()) {
      throw new BadTableException(
          TableFault.TOO_LARGE,
          Position.byteOffset(consumed),
          "the file is larger than " + limits.maxBytes() + " bytes");
    }
  }

  private BadTableException malformed() {
    return new BadTableException(
        TableFault.NOT_UTF8,
        Position.byteOffset(consumed),
        "the file is not UTF-8; save it as UTF-8");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
