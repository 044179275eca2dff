package io.semblance.catalog.access;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A part of a file, from its first byte on (RFC 9110, section 14). */
public record ByteRange(long first, long length) {

  private static final Pattern ONE =
      Pattern.compile("bytes=(?<first>[0-9]{0,18})-(?<last>[0-9]{0,18})");

  /** What a {@code Range} header asks of a file. */
  sealed interface Asked permits Whole, Part, Unsatisfiable {}

  /** The whole file: no header, several ranges, or one that is not understood. */
  record Whole() implements Asked {}

  /** One part that the file has. */
  record Part(ByteRange range) implements Asked {}

  /** A part that lies beyond the end. */
  record Unsatisfiable() implements Asked {}

  /** Returns what a header asks of a file of this size. */
  static Asked of(Optional<String> header, long size) {
    Matcher matcher = ONE.matcher(header.orElse(""));
    if (!matcher.matches()) {
      return new Whole();
    }
    String first = matcher.group("first");
    String last = matcher.group("last");
    if (first.isEmpty()) {
      return last.isEmpty() ? new Whole() : suffix(Long.parseLong(last), size);
    }
    return from(Long.parseLong(first), last.isEmpty() ? size - 1 : Long.parseLong(last), size);
  }

  private static Asked suffix(long length, long size) {
    long had = Math.min(length, size);
    return had == 0 ? new Unsatisfiable() : new Part(new ByteRange(size - had, had));
  }

  private static Asked from(long first, long last, long size) {
    if (last < first && first < size) {
      return new Whole();
    }
    if (first >= size) {
      return new Unsatisfiable();
    }
    return new Part(new ByteRange(first, Math.min(last, size - 1) - first + 1));
  }

  /** Returns the value of {@code Content-Range} for a file of this size. */
  String contentRange(long size) {
    return "bytes %d-%d/%d".formatted(first, first + length - 1, size);
  }
}
