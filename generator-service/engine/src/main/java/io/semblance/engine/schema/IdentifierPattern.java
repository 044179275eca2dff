package io.semblance.engine.schema;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;

/*
 * A pattern is a sequence of runs; a run is a set of characters and how often one of them stands
 * there, at least and at most. A text of the pattern is read off in only one way, since a run of
 * open length is never followed by one of its own characters. So the texts can be numbered: by the
 * last run first, each run a digit of a mixed-radix number, shorter runs before longer ones.
 *
 * Row n gets the text numbered (a n + b) mod N, where N is the number of texts and a has no divisor
 * in common with it: a permutation, so that no two of the first N rows get the same, and one that
 * does not count upwards. N is cut to 2^60; texts beyond are not used.
 */
/**
 * Identifiers of a fixed shape, in a small part of the language of regular expressions: literal
 * characters, {@code \d}, sets such as {@code [A-Z0-9]}, each followed by {@code {n}} or {@code
 * {n,m}} where it stands more than once. {@code [A-Z]{2}-[0-9]{6}} is such a pattern.
 *
 * <p>Privacy: a learnt pattern tells which characters stand where in all rows.
 */
public final class IdentifierPattern implements IdentifierForm {

  private static final int LONGEST = 64;
  private static final long MOST = 1L << 60;
  private static final long MULTIPLIER = 0x9E3779B97F4A7C15L >>> 6;

  private final String text;
  private final List<Run> runs;
  private final long capacity;
  private final long multiplier;

  private IdentifierPattern(String text, List<Run> runs) {
    this.text = text;
    this.runs = List.copyOf(runs);
    this.capacity = capacity(runs);
    this.multiplier = multiplier(capacity);
  }

  /**
   * Reads a pattern.
   *
   * @throws SchemaException where the text is none, matches a single text, or some text in two ways
   */
  public static IdentifierPattern of(String pattern) {
    List<Run> runs = new PatternReader(pattern).runs();
    IdentifierPattern read = new IdentifierPattern(pattern, runs);
    if (read.capacity < 2) {
      throw new SchemaException(
          "an identifier is sequence, uuid, text or a pattern such as [A-Z]{2}-[0-9]{6}: '"
              + pattern
              + "'");
    }
    return read;
  }

  @Override
  public String text() {
    return text;
  }

  /** How many different texts there are, at most 2^60. */
  public long capacity() {
    return capacity;
  }

  /**
   * The text of a row.
   *
   * @param number of the row, from 0
   * @throws SchemaException where there are fewer texts
   */
  public String write(long number) {
    if (number >= capacity) {
      throw new SchemaException(
          "the pattern " + text + " has only " + capacity + " texts, fewer than there are rows");
    }
    long rest = (multiplied(number) + capacity / 3) % capacity;
    StringBuilder reversed = new StringBuilder();
    for (int i = runs.size() - 1; i >= 0; i--) {
      rest = runs.get(i).write(rest, reversed);
    }
    return reversed.reverse().toString();
  }

  /** Whether a text is of the pattern. */
  public boolean matches(String candidate) {
    int at = 0;
    for (Run run : runs) {
      int length = 0;
      while (length < run.max()
          && at < candidate.length()
          && run.characters().indexOf(candidate.charAt(at)) >= 0) {
        at++;
        length++;
      }
      if (length < run.min()) {
        return false;
      }
    }
    return at == candidate.length();
  }

  /** {@code number * multiplier mod capacity} without overflow. */
  private long multiplied(long number) {
    if (capacity <= Integer.MAX_VALUE) {
      return number * multiplier % capacity;
    }
    return BigInteger.valueOf(number)
        .multiply(BigInteger.valueOf(multiplier))
        .mod(BigInteger.valueOf(capacity))
        .longValue();
  }

  private static long capacity(List<Run> runs) {
    long capacity = 1;
    for (Run run : runs) {
      long texts = run.capacity();
      if (texts >= MOST / capacity) {
        return MOST;
      }
      capacity *= texts;
    }
    return capacity;
  }

  private static long multiplier(long capacity) {
    long candidate = Math.max(1, MULTIPLIER % capacity);
    while (greatestCommonDivisor(candidate, capacity) != 1) {
      candidate++;
    }
    return candidate;
  }

  private static long greatestCommonDivisor(long a, long b) {
    return b == 0 ? a : greatestCommonDivisor(b, a % b);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof IdentifierPattern that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }

  /** Characters of a set, as many as {@code min} to {@code max}. */
  record Run(String characters, int min, int max) {

    Run {
      if (min < 1 || max < min || max > LONGEST) {
        throw new SchemaException(
            "a run of an identifier has 1 to "
                + LONGEST
                + " characters: {"
                + min
                + ","
                + max
                + "}");
      }
    }

    /** How many texts it has, at most 2^60. */
    long capacity() {
      long all = 0;
      for (int length = min; length <= max; length++) {
        long ofLength = ofLength(length);
        if (ofLength >= MOST - all) {
          return MOST;
        }
        all += ofLength;
      }
      return all;
    }

    private long ofLength(int length) {
      long texts = 1;
      for (int i = 0; i < length; i++) {
        if (texts >= MOST / characters.length()) {
          return MOST;
        }
        texts *= characters.length();
      }
      return texts;
    }

    /** Appends the text of a number, last character first; returns what is left of the number. */
    long write(long number, StringBuilder reversed) {
      long capacity = capacity();
      long own = number % capacity;
      int length = min;
      while (length < max && own >= ofLength(length)) {
        own -= ofLength(length);
        length++;
      }
      for (int i = 0; i < length; i++) {
        reversed.append(characters.charAt((int) (own % characters.length())));
        own /= characters.length();
      }
      return number / capacity;
    }
  }
}
