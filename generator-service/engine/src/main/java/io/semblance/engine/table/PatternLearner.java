package io.semblance.engine.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * The shape that all values of a column share, as a pattern of identifiers: which kinds of
 * characters stand where, and how many. First capital letters, small letters and digits are told
 * apart; where that fits not all values, letters and digits go together.
 *
 * <p>Privacy: a text that stands in the same place of all values becomes part of the pattern.
 */
final class PatternLearner {

  private static final int LONGEST = 64;
  private static final int MOST_RUNS = 20;

  private final Shape fine = new Shape(true);
  private final Shape coarse = new Shape(false);

  void add(String text) {
    fine.add(text);
    coarse.add(text);
  }

  /** The pattern, absent where values differ in shape or not at all. */
  Optional<String> pattern() {
    return fine.pattern().or(coarse::pattern);
  }

  private static boolean isUpper(int c) {
    return c >= 'A' && c <= 'Z';
  }

  private static boolean isLower(int c) {
    return c >= 'a' && c <= 'z';
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  /** Runs by position; none once a value did not fit. */
  private static final class Shape {
    private final boolean fine;
    private final List<Run> runs = new ArrayList<>();
    private boolean started;
    private boolean broken;

    Shape(boolean fine) {
      this.fine = fine;
    }

    void add(String text) {
      if (broken) {
        return;
      }
      List<String> parts = parts(text);
      broken =
          text.length() > LONGEST
              || parts.size() > MOST_RUNS
              || (started && parts.size() != runs.size());
      if (broken) {
        return;
      }
      for (int i = 0; i < parts.size(); i++) {
        if (!started) {
          runs.add(new Run(parts.get(i)));
        }
        broken |= kind(parts.get(i).charAt(0)) != kind(runs.get(i).first.charAt(0));
        runs.get(i).add(parts.get(i));
      }
      started = true;
    }

    Optional<String> pattern() {
      if (broken || runs.stream().allMatch(run -> run.constant)) {
        return Optional.empty();
      }
      StringBuilder pattern = new StringBuilder();
      runs.forEach(run -> run.appendTo(pattern));
      return Optional.of(pattern.toString());
    }

    private List<String> parts(String text) {
      List<String> parts = new ArrayList<>();
      int from = 0;
      for (int i = 1; i <= text.length(); i++) {
        boolean literal = kind(text.charAt(i - 1)) < 0 || i == text.length();
        if (literal || kind(text.charAt(i)) != kind(text.charAt(i - 1))) {
          parts.add(text.substring(from, i));
          from = i;
        }
      }
      return parts;
    }

    /** A negative number of its own for each character that stands for itself. */
    private int kind(char c) {
      if (isUpper(c)) {
        return 1;
      }
      if (isLower(c)) {
        return fine ? 2 : 1;
      }
      return isDigit(c) ? (fine ? 3 : 1) : -1 - c;
    }
  }

  /** Characters of a kind that stand together. */
  private static final class Run {
    private final String first;
    private boolean constant = true;
    private int min;
    private int max;
    private boolean uppers;
    private boolean lowers;
    private boolean digits;
    private boolean hexadecimal = true;

    Run(String first) {
      this.first = first;
      this.min = first.length();
    }

    void add(String text) {
      constant &= text.equals(first);
      min = Math.min(min, text.length());
      max = Math.max(max, text.length());
      uppers |= any(text, PatternLearner::isUpper);
      lowers |= any(text, PatternLearner::isLower);
      digits |= any(text, PatternLearner::isDigit);
      hexadecimal &= text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    void appendTo(StringBuilder pattern) {
      if (constant) {
        first.chars().forEach(c -> appendLiteral(pattern, (char) c));
        return;
      }
      boolean hex = hexadecimal && digits && uppers != lowers;
      pattern.append('[');
      pattern.append(uppers ? (hex ? "A-F" : "A-Z") : "");
      pattern.append(lowers ? (hex ? "a-f" : "a-z") : "");
      pattern.append(digits ? "0-9" : "").append(']');
      if (max > 1) {
        pattern.append('{').append(min).append(min < max ? "," + max : "").append('}');
      }
    }

    private static boolean any(String text, IntPredicate kind) {
      return text.chars().anyMatch(kind);
    }

    private static void appendLiteral(StringBuilder pattern, char c) {
      if (!Character.isLetterOrDigit(c)) {
        pattern.append('\\');
      }
      pattern.append(c);
    }
  }
}
