package io.semblance.engine.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the order of levels such as {@code <1, 1, 2-3, 4+}, words without a number first. */
final class LevelScale {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "([<>≤≥]?)\\s*(-?\\d+(?:\\.\\d+)?)(?:\\s*(?:-|–|to)\\s*\\d+(?:\\.\\d+)?|\\+)?");

  /** At most this many levels may be words, such as "none" or "other". */
  private static final int MAX_WORDS = 1;

  private static final int MIN_NUMBERED = 3;

  private LevelScale() {}

  static Optional<List<String>> order(List<String> levels) {
    List<String> numbered =
        levels.stream().filter(level -> NUMBERED.matcher(level).matches()).toList();
    int words = levels.size() - numbered.size();
    if (words > MAX_WORDS || numbered.size() < MIN_NUMBERED) {
      return Optional.empty();
    }
    List<String> ordered = new ArrayList<>(levels);
    ordered.sort(Comparator.comparingDouble(LevelScale::position).thenComparing(level -> level));
    return Optional.of(ordered);
  }

  private static double position(String level) {
    Matcher matcher = NUMBERED.matcher(level);
    if (!matcher.matches()) {
      return Double.NEGATIVE_INFINITY;
    }
    double number = Double.parseDouble(matcher.group(2));
    String sign = matcher.group(1);
    if (sign.isEmpty()) {
      return number;
    }
    return sign.equals("<") || sign.equals("≤") ? Math.nextDown(number) : Math.nextUp(number);
  }
}
