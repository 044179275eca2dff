package io.semblance.engine.table;

import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.TimeBounds;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** The formats that all values of a column so far could be written in, best first. */
final class DatetimeProfile {

  /** Digits alone, which are numbers as well. */
  private static final String COMPACT = "yyyyMMdd";

  /** Padded before unpadded, the day before the month. */
  private static final List<String> PATTERNS =
      List.of(
          "yyyy-MM-dd",
          "yyyy-MM-dd'T'HH:mm:ssX",
          "yyyy-MM-dd'T'HH:mm:ssXXX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSSSSX",
          "yyyy-MM-dd'T'HH:mm:ss.SSSSSSXXX",
          "yyyy-MM-dd'T'HH:mm:ssXXX'['VV']'",
          "yyyy-MM-dd'T'HH:mmXXX",
          "yyyy-MM-dd HH:mm:ssXXX",
          "yyyy-MM-dd HH:mm:ss.SSSSSSXXX",
          "yyyy-MM-dd'T'HH:mm:ss",
          "yyyy-MM-dd'T'HH:mm:ss.SSS",
          "yyyy-MM-dd'T'HH:mm:ss.SSSSSS",
          "yyyy-MM-dd HH:mm:ss",
          "yyyy-MM-dd HH:mm:ss.SSS",
          "yyyy-MM-dd HH:mm:ss.SSSSSS",
          "yyyy-MM-dd'T'HH:mm",
          "yyyy-MM-dd HH:mm",
          "dd/MM/yyyy",
          "MM/dd/yyyy",
          "dd.MM.yyyy",
          "dd-MM-yyyy",
          "MM-dd-yyyy",
          "yyyy/MM/dd",
          "dd-MMM-yyyy",
          "dd MMM yyyy",
          "d/M/yyyy",
          "M/d/yyyy",
          "d.M.yyyy",
          "dd/MM/yyyy HH:mm",
          "MM/dd/yyyy HH:mm",
          "dd.MM.yyyy HH:mm",
          "dd/MM/yyyy HH:mm:ss",
          "MM/dd/yyyy HH:mm:ss",
          "dd.MM.yyyy HH:mm:ss",
          "yyyy/MM/dd HH:mm:ss",
          "d/M/yyyy H:mm",
          "M/d/yyyy H:mm",
          COMPACT);

  private static final List<Long> GRANULARITIES =
      List.of(DatetimeFormat.DAY, 3600 * DatetimeFormat.SECOND, 60 * DatetimeFormat.SECOND);

  /** More zones than one are told by their offsets alone, so that no list of them is kept. */
  private static final int ZONES = 2;

  private static final List<DatetimeFormat> FORMATS =
      PATTERNS.stream().map(DatetimeFormat::of).toList();

  private final List<Candidate> candidates = new ArrayList<>();
  private boolean started;

  void add(String text) {
    if (started && candidates.isEmpty()) {
      return;
    }
    if (!started) {
      started = true;
      FORMATS.forEach(format -> candidates.add(new Candidate(format)));
    }
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    if (text.length() < 8 || text.length() > 70 || (first != '-' && !isDigit(first))) {
      candidates.clear();
      return;
    }
    candidates.removeIf(candidate -> !candidate.reads(text));
  }

  boolean isEmpty() {
    return candidates.isEmpty();
  }

  /** Whether all values are dates that could be whole numbers, too. */
  boolean isCompact() {
    return !candidates.isEmpty() && candidates.get(0).format.pattern().equals(COMPACT);
  }

  DatetimeFormat format() {
    return candidates.get(0).withZoneAndGranularity();
  }

  TimeBounds bounds() {
    return new TimeBounds(candidates.get(0).min, candidates.get(0).max);
  }

  /** A format that reads all values, and reads them as other instants. */
  Optional<DatetimeFormat> otherReading() {
    long sum = candidates.get(0).sum;
    return candidates.stream()
        .filter(candidate -> candidate.sum != sum)
        .map(candidate -> candidate.format)
        .findFirst();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static final class Candidate {
    private final DatetimeFormat format;
    private final TreeSet<String> zones = new TreeSet<>();
    private long min = Long.MAX_VALUE;
    private long max = Long.MIN_VALUE;
    private long common;
    private long sum;

    Candidate(DatetimeFormat format) {
      this.format = format;
    }

    boolean reads(String text) {
      try {
        long micros = format.parse(text);
        min = Math.min(min, micros);
        max = Math.max(max, micros);
        common = ColumnProfile.greatestCommonDivisor(common, Math.abs(micros));
        sum = 31 * sum + micros;
        if (format.hasOffset() && zones.size() < ZONES) {
          zones.add(format.zoneOf(text));
        }
        return true;
      } catch (DateTimeException | ArithmeticException e) {
        return false;
      }
    }

    DatetimeFormat withZoneAndGranularity() {
      DatetimeFormat known = zones.size() == 1 ? format.withZone(zones.first()) : format;
      for (long granularity : GRANULARITIES) {
        if (granularity > known.granularityMicros() && common % granularity == 0) {
          return known.withGranularity(granularity);
        }
      }
      return known;
    }
  }
}
