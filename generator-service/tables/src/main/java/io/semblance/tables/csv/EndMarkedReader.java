package io.semblance.tables.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text followed by one last record, the end mark.
 *
 * <p>The parser takes the end of the file for the end of a quoted cell. Where it finds the mark
 * inside a cell instead of in a record of its own, a quote was never closed.
 */
final class EndMarkedReader extends FilterReader {

  /** Made of noncharacters, which no text file interchanges. */
  static final String MARK = "\uFFFE\uFFFFend\uFFFF\uFFFE";

  private String tail = "";
  private int tailPosition;
  private boolean atEnd;
  private boolean lineOpen = true;

  EndMarkedReader(Reader in) {
    super(in);
  }

  @Override
  public int read() throws IOException {
    char[] one = new char[1];
    return read(one, 0, 1) < 0 ? -1 : one[0];
  }

  @Override
  public int read(char[] target, int offset, int length) throws IOException {
    if (!atEnd) {
      int n = in.read(target, offset, length);
      if (n > 0) {
        char last = target[offset + n - 1];
        lineOpen = last != '\n' && last != '\r';
      }
      if (n >= 0) {
        return n;
      }
      atEnd = true;
      tail = lineOpen ? "\n" + MARK : MARK;
    }
    if (tailPosition == tail.length()) {
      return -1;
    }
    int n = Math.min(length, tail.length() - tailPosition);
    tail.getChars(tailPosition, tailPosition + n, target, offset);
    tailPosition += n;
    return n;
  }
}
