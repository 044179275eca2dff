package io.semblance.engine.table;

import io.semblance.engine.schema.DatetimeFormat;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What one pass over the values of a column remembers of them. */
final class ColumnProfile {

  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd",
          "yyyy-MM-dd'T'HH:mm:ssX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSSSSX",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss.SSS",
          "yyyy-MM-dd HH:mm:ss.SSSSSS",
          "yyyy-MM-dd'T'HH:mm",
          "yyyy-MM-dd HH:mm",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "dd.MM.yyyy",
          "yyyy/MM/dd");
  private static final Pattern UUID =
      Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[A-Za-z]{2,}");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()/.-]{7,19}");

  final String name;
  final InferenceOptions options;
  final Map<String, Long> levels = new LinkedHashMap<>();
  final List<DatetimeFormat> datetimeFormats = new ArrayList<>();
  private final Set<Long> hashes = new HashSet<>();

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
  long minMicros = Long.MAX_VALUE;
  long maxMicros = Long.MIN_VALUE;
  long commonMicros;
  long uuids;
  long emails;
  long phones;
  long characters;
  long words;
  boolean levelsOverflowed;
  long rowsUntilDistinctStopped;

  ColumnProfile(String name, InferenceOptions options) {
    this.name = name;
    this.options = options;
    PATTERNS.forEach(pattern -> datetimeFormats.add(DatetimeFormat.of(pattern)));
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
    addDistinct(text);
    if (NumberSyntax.isNumber(text)) {
      addNumber(text);
    }
    addDatetime(text);
    addShape(text);
  }

  /** Values that are there and are not NaN. */
  long present() {
    return rows - missing - nan;
  }

  long distinct() {
    return levelsOverflowed ? hashes.size() : levels.size();
  }

  /** The share of values that are new among those seen while distinct ones were counted. */
  double distinctShare() {
    long seen = rowsUntilDistinctStopped == 0 ? present() : rowsUntilDistinctStopped;
    return seen == 0 ? 0 : (double) distinct() / seen;
  }

  private void addDistinct(String text) {
    if (!levelsOverflowed) {
      levels.merge(text, 1L, Long::sum);
      levelsOverflowed = levels.size() > options.maxLevels() || text.length() > 1000;
      if (levelsOverflowed) {
        levels.keySet().forEach(level -> hashes.add(hash(level)));
        levels.clear();
      }
      return;
    }
    if (rowsUntilDistinctStopped == 0) {
      hashes.add(hash(text));
      if (hashes.size() >= options.maxDistinct()) {
        rowsUntilDistinctStopped = present();
      }
    }
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
    maxDecimals = Math.max(maxDecimals, decimals);
    minDecimals = Math.min(minDecimals, decimals);
  }

  private void addDatetime(String text) {
    if (datetimeFormats.isEmpty()) {
      return;
    }
    if (text.length() < 8 || text.length() > 35 || !Character.isDigit(text.charAt(0))) {
      datetimeFormats.clear();
      return;
    }
    datetimeFormats.removeIf(format -> !reads(format, text));
    if (!datetimeFormats.isEmpty()) {
      long micros = datetimeFormats.get(0).parse(text);
      minMicros = Math.min(minMicros, micros);
      maxMicros = Math.max(maxMicros, micros);
      commonMicros = greatestCommonDivisor(commonMicros, Math.abs(micros));
    }
  }

  private static boolean reads(DatetimeFormat format, String text) {
    if (text.length() < format.pattern().replace("'", "").length() - 1) {
      return false;
    }
    try {
      format.parse(text);
      return true;
    } catch (DateTimeException | ArithmeticException e) {
      return false;
    }
  }

  private void addShape(String text) {
    characters += text.length();
    words += 1 + text.chars().filter(c -> c == ' ').count();
    if (text.length() == 36 && UUID.matcher(text).matches()) {
      uuids++;
    } else if (text.length() <= 254 && text.indexOf('@') > 0 && EMAIL.matcher(text).matches()) {
      emails++;
    } else if (text.length() <= 24 && PHONE.matcher(text).matches()) {
      phones++;
    }
  }

  private static long greatestCommonDivisor(long a, long b) {
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
