package io.semblance.engine.table;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the order of levels such as {@code <1, 1, 2-3, 4+}, words without a number first, or of
 * words that are known as a scale, such as {@code low, medium, high}.
 */
final class LevelScale {

  private static final Pattern NUMBERED =
      Pattern.compile(
          "([<>≤≥]?)\\s*(-?\\d+(?:\\.\\d+)?)(?:\\s*(?:-|–|to)\\s*\\d+(?:\\.\\d+)?|\\+)?");

  /** At most this many levels may be words, such as "none" or "other". */
  private static final int MAX_WORDS = 1;

  private static final int MIN_NUMBERED = 3;

  private static final int MIN_WORDS = 3;

  /** Months and days of the week go round, so they have no least level and are not among them. */
  private static final List<List<String>> SCALES =
      List.of(
          List.of("none", "very low", "low", "medium", "moderate", "high", "very high"),
          List.of("never", "rarely", "seldom", "sometimes", "often", "usually", "always"),
          List.of("none", "mild", "moderate", "severe", "critical"),
          List.of("very poor", "poor", "fair", "good", "very good", "excellent"),
          List.of("very bad", "bad", "average", "good", "very good"),
          List.of("strongly disagree", "disagree", "neutral", "agree", "strongly agree"),
          List.of("very dissatisfied", "dissatisfied", "neutral", "satisfied", "very satisfied"),
          List.of("xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"),
          List.of("tiny", "small", "medium", "large", "very large", "huge"));

  private LevelScale() {}

  static Optional<List<String>> order(List<String> levels) {
    return ofWords(levels).or(() -> ofNumbers(levels));
  }

  private static Optional<List<String>> ofWords(List<String> levels) {
    List<String> words =
        levels.stream()
            .map(level -> level.toLowerCase(Locale.ROOT).replaceAll("[_-]", " "))
            .toList();
    if (levels.size() < MIN_WORDS || new HashSet<>(words).size() < words.size()) {
      return Optional.empty();
    }
    return SCALES.stream()
        .filter(scale -> scale.containsAll(words))
        .findFirst()
        .map(
            scale ->
                levels.stream()
                    .sorted(
                        Comparator.comparingInt(
                            level -> scale.indexOf(words.get(levels.indexOf(level)))))
                    .toList());
  }

  private static Optional<List<String>> ofNumbers(List<String> levels) {
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
