package io.semblance.engine.table;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one pass over the values of a column remembers of them. */
final class ColumnProfile {

  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

  final String name;
  final InferenceOptions options;
  final Map<String, Long> levels = new LinkedHashMap<>();
  final DatetimeProfile dates = new DatetimeProfile();
  final DurationProfile durations = new DurationProfile();
  final PatternLearner shape = new PatternLearner();
  final PersonalShapes shapes = new PersonalShapes();
  private final Set<Long> hashes = new HashSet<>();
  private final CommonStep steps = new CommonStep();

  long rows;
  long missing;
  long nan;
  long numbers;
  long leadingZeros;
  long inexact;
  int maxDecimals;
  int minDecimals = Integer.MAX_VALUE;
  boolean exponents;
  double min = Double.POSITIVE_INFINITY;
  double max = Double.NEGATIVE_INFINITY;
  long uuids;
  long characters;
  long words;
  long digits;
  boolean levelsOverflowed;

  /** So many new values were looked at for their shape. */
  long examined;

  private boolean isFull;
  private long rowsUntilFull;
  private long seenAgain;

  ColumnProfile(String name, InferenceOptions options) {
    this.name = name;
    this.options = options;
  }

  void add(@Nullable String text) {
    rows++;
    if (text == null) {
      missing++;
      return;
    }
    if (NumberSyntax.isNan(text)) {
      nan++;
      return;
    }
    boolean isNew = addDistinct(text);
    if (NumberSyntax.isNumber(text)) {
      addNumber(text);
    }
    addWords(text);
    if (isNew) {
      addShape(text);
    }
  }

  /** Values that are there and are not NaN. */
  long present() {
    return rows - missing - nan;
  }

  long distinct() {
    return levelsOverflowed ? hashes.size() : levels.size();
  }

  /** The share of values that are new, among those of which it is known. */
  double distinctShare() {
    long seen = isFull ? rowsUntilFull + seenAgain : present();
    return seen == 0 ? 0 : (double) distinct() / seen;
  }

  /** Whether more than a share of the values are new. */
  boolean differs(double share) {
    return distinctShare() > share;
  }

  double wordsPerValue() {
    return (double) words / Math.max(1, present());
  }

  /** How many units of the last decimal all numbers are multiples of; 1 where that is not known. */
  long step() {
    return exponents ? 1 : steps.step(maxDecimals);
  }

  /** Whether the value is new, as far as that is known. */
  private boolean addDistinct(String text) {
    if (!levelsOverflowed) {
      boolean isNew = levels.merge(text, 1L, Long::sum) == 1;
      levelsOverflowed = levels.size() > options.maxLevels() || text.length() > 1000;
      if (levelsOverflowed) {
        levels.keySet().forEach(level -> hashes.add(hash(level)));
        levels.clear();
      }
      return isNew;
    }
    if (isFull) {
      boolean again = hashes.contains(hash(text));
      seenAgain += again ? 1 : 0;
      return !again;
    }
    boolean isNew = hashes.add(hash(text));
    isFull = hashes.size() >= options.maxDistinct();
    rowsUntilFull = present();
    return isNew;
  }

  private void addNumber(String text) {
    double value = Double.parseDouble(text);
    if (!Double.isFinite(value)) {
      return;
    }
    numbers++;
    min = Math.min(min, value);
    max = Math.max(max, value);
    if (NumberSyntax.hasLeadingZero(text)) {
      leadingZeros++;
    }
    int decimals = NumberSyntax.decimals(text);
    if (decimals < 0) {
      exponents = true;
      return;
    }
    if (decimals == 0 && Math.abs(value) >= 0x1p53) {
      inexact++;
    }
    steps.add(value, decimals);
    maxDecimals = Math.max(maxDecimals, decimals);
    minDecimals = Math.min(minDecimals, decimals);
  }

  private void addWords(String text) {
    characters += text.length();
    words++;
    for (int i = 0; i < text.length(); i++) {
      words += text.charAt(i) == ' ' ? 1 : 0;
      digits += Character.isDigit(text.charAt(i)) ? 1 : 0;
    }
  }

  private void addShape(String text) {
    examined++;
    dates.add(text);
    durations.add(text);
    shape.add(text);
    shapes.add(text);
    if (text.length() == 36 && UUID.matcher(text).matches()) {
      uuids++;
    }
  }

  static long greatestCommonDivisor(long a, long b) {
    long x = a;
    long y = b;
    while (y != 0) {
      long rest = x % y;
      x = y;
      y = rest;
    }
    return x;
  }

  private static long hash(String text) {
    long hash = 0xcbf29ce484222325L;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    return hash ^ (hash >>> 32);
  }
}
