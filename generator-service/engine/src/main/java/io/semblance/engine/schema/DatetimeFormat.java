package io.semblance.engine.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the dates or instants of a column are written, and how finely they lie.
 *
 * <p>Instants are counted in microseconds since 1970-01-01T00:00Z. A pattern without a zone is read
 * as UTC; a pattern with one is written in UTC.
 */
public final class DatetimeFormat {

  public static final long SECOND = 1_000_000L;
  public static final long DAY = 86_400 * SECOND;

  private final String pattern;
  private final long granularityMicros;
  private final DateTimeFormatter formatter;

  private DatetimeFormat(String pattern, long granularityMicros) {
    this.pattern = pattern;
    this.granularityMicros = granularityMicros;
    this.formatter = formatter(pattern);
  }

  /** A pattern of {@link DateTimeFormatter}, as fine as its smallest field. */
  public static DatetimeFormat of(String pattern) {
    return new DatetimeFormat(pattern, finestField(pattern));
  }

  /** The same pattern, whose instants are multiples of {@code micros}. */
  public DatetimeFormat withGranularity(long micros) {
    if (micros <= 0) {
      throw new SchemaException("granularity must be positive: " + micros);
    }
    return new DatetimeFormat(pattern, micros);
  }

  public String pattern() {
    return pattern;
  }

  public long granularityMicros() {
    return granularityMicros;
  }

  /**
   * Reads an instant.
   *
   * @throws DateTimeException where the text does not follow the pattern
   */
  public long parse(String text) {
    TemporalAccessor parsed = formatter.parse(text);
    LocalDateTime local =
        LocalDateTime.of(
            java.time.LocalDate.from(parsed),
            Objects.requireNonNullElse(
                parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT));
    ZoneOffset zone =
        parsed.isSupported(ChronoField.OFFSET_SECONDS) ? ZoneOffset.from(parsed) : ZoneOffset.UTC;
    return Math.addExact(
        Math.multiplyExact(local.toEpochSecond(zone), SECOND),
        local.get(ChronoField.MICRO_OF_SECOND));
  }

  /** Writes an instant. */
  public String format(long micros) {
    long seconds = Math.floorDiv(micros, SECOND);
    long nanos = Math.floorMod(micros, SECOND) * 1000;
    return formatter.format(Instant.ofEpochSecond(seconds, nanos).atOffset(ZoneOffset.UTC));
  }

  /** The nearest multiple of the granularity. */
  public long snap(long micros) {
    long below = Math.floorDiv(micros, granularityMicros) * granularityMicros;
    return micros - below > granularityMicros / 2 ? below + granularityMicros : below;
  }

  private static DateTimeFormatter formatter(String pattern) {
    try {
      return DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new SchemaException("not a datetime pattern: '" + pattern + "': " + e.getMessage());
    }
  }

  private static long finestField(String pattern) {
    String fields = pattern.replaceAll("'[^']*'", "");
    long digits = fields.chars().filter(c -> c == 'S').count();
    if (digits > 0) {
      long granularity = SECOND;
      for (int i = 0; i < Math.min(digits, 6); i++) {
        granularity /= 10;
      }
      return granularity;
    }
    if (fields.indexOf('s') >= 0) {
      return SECOND;
    }
    if (fields.indexOf('m') >= 0) {
      return 60 * SECOND;
    }
    return fields.indexOf('H') >= 0 ? 3600 * SECOND : DAY;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatetimeFormat that
        && pattern.equals(that.pattern)
        && granularityMicros == that.granularityMicros;
  }

  @Override
  public int hashCode() {
    return Objects.hash(pattern, granularityMicros);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
