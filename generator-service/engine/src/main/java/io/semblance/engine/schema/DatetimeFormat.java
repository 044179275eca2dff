package io.semblance.engine.schema;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How the dates or instants of a column are written, and how finely they lie.
 *
 * <p>Instants are counted in microseconds since 1970-01-01T00:00Z, on the calendar of today
 * extended backwards (proleptic Gregorian, ISO 8601), without leap seconds. A pattern without an
 * offset is read in the format's zone, UTC unless stated; a pattern with one is written in that
 * zone. Where clocks go back, a local time that occurs twice is the first; where they go forward,
 * the times that are left out are refused, and never written.
 */
public final class DatetimeFormat {

  public static final long SECOND = 1_000_000L;
  public static final long DAY = 86_400 * SECOND;

  private static final TimeBounds WRITABLE =
      new TimeBounds(-62_135_596_800L * SECOND, 253_402_300_800L * SECOND - 1);
  private static final TimeBounds THIS_CENTURY =
      new TimeBounds(946_684_800L * SECOND, 4_102_444_800L * SECOND - 1);

  private final String pattern;
  private final long granularityMicros;
  private final ZoneId zone;
  private final DateTimeFormatter formatter;

  private DatetimeFormat(String pattern, long granularityMicros, ZoneId zone) {
    this.pattern = pattern;
    this.granularityMicros = granularityMicros;
    this.zone = zone;
    this.formatter = formatter(pattern);
  }

  /**
   * A pattern of {@link DateTimeFormatter}, as fine as its smallest field.
   *
   * @throws SchemaException where it is no pattern, or does not tell a whole date
   */
  public static DatetimeFormat of(String pattern) {
    DatetimeFormat format = new DatetimeFormat(pattern, finestField(pattern), ZoneOffset.UTC);
    try {
      format.parse(format.format(0));
    } catch (DateTimeException e) {
      throw new SchemaException("the pattern '" + pattern + "' does not tell a whole date");
    }
    return format;
  }

  /** The same pattern, whose instants are multiples of {@code micros}. */
  public DatetimeFormat withGranularity(long micros) {
    if (micros <= 0) {
      throw new SchemaException("granularity must be positive: " + micros);
    }
    return new DatetimeFormat(pattern, micros, zone);
  }

  /**
   * The same pattern in another zone.
   *
   * @param id of the zone, as {@code Europe/Berlin} or {@code +02:00}
   * @throws SchemaException where there is no such zone, or the pattern has no time of the day
   */
  public DatetimeFormat withZone(String id) {
    if (!hasTime()) {
      throw new SchemaException("a date has no zone: '" + pattern + "' in " + id);
    }
    try {
      return new DatetimeFormat(pattern, granularityMicros, ZoneId.of(id).normalized());
    } catch (DateTimeException e) {
      throw new SchemaException("there is no zone '" + id + "'");
    }
  }

  public String pattern() {
    return pattern;
  }

  public long granularityMicros() {
    return granularityMicros;
  }

  /** The id of the zone, {@code Z} for UTC. */
  public String zone() {
    return zone.getId();
  }

  /** Whether the pattern tells more than a date. */
  public boolean hasTime() {
    return fields(pattern).chars().anyMatch(c -> "HhKkmsSAaNn".indexOf(c) >= 0);
  }

  /** Whether the pattern tells the offset or the zone of each value. */
  public boolean hasOffset() {
    return fields(pattern).chars().anyMatch(c -> "XxZzVO".indexOf(c) >= 0);
  }

  /** The id of the zone that a text tells, by its name rather than by its offset. */
  public String zoneOf(String text) {
    ZoneId told = formatter.parse(text).query(TemporalQueries.zone());
    return told == null ? zone() : told.normalized().getId();
  }

  /** The instants that the pattern can write: of the years 0001 to 9999, or 2000 to 2099. */
  public TimeBounds bounds() {
    return fields(pattern).matches("[^yu]*(yy|uu)[^yu]*") ? THIS_CENTURY : WRITABLE;
  }

  /**
   * Reads an instant.
   *
   * @throws DateTimeException where the text does not follow the pattern, tells a time that is left
   *     out where clocks go forward, or parts of a microsecond
   */
  public long parse(String text) {
    TemporalAccessor parsed = formatter.parse(text);
    LocalDateTime local =
        LocalDateTime.of(
            LocalDate.from(parsed),
            Objects.requireNonNullElse(
                parsed.query(TemporalQueries.localTime()), LocalTime.MIDNIGHT));
    if (local.get(ChronoField.NANO_OF_SECOND) % 1000 != 0) {
      throw new DateTimeException("instants are held in whole microseconds");
    }
    return Math.addExact(
        Math.multiplyExact(local.toEpochSecond(offset(parsed, local)), SECOND),
        local.get(ChronoField.MICRO_OF_SECOND));
  }

  private ZoneOffset offset(TemporalAccessor parsed, LocalDateTime local) {
    if (parsed.isSupported(ChronoField.OFFSET_SECONDS)) {
      return ZoneOffset.from(parsed);
    }
    List<ZoneOffset> offsets =
        Objects.requireNonNullElse(parsed.query(TemporalQueries.zone()), zone)
            .getRules()
            .getValidOffsets(local);
    if (offsets.isEmpty()) {
      throw new DateTimeException("clocks leave that time out");
    }
    return offsets.get(0);
  }

  /** Writes an instant. */
  public String format(long micros) {
    long seconds = Math.floorDiv(micros, SECOND);
    long nanos = Math.floorMod(micros, SECOND) * 1000;
    return formatter.format(Instant.ofEpochSecond(seconds, nanos).atZone(zone));
  }

  /** The nearest multiple of the granularity. */
  public long snap(long micros) {
    long below = Math.floorDiv(micros, granularityMicros) * granularityMicros;
    return micros - below > granularityMicros / 2 ? below + granularityMicros : below;
  }

  /* Years are counted through, not by era; what is quoted stays. */
  private static DateTimeFormatter formatter(String pattern) {
    String[] parts = pattern.split("'", -1);
    for (int i = 0; i < parts.length; i += 2) {
      parts[i] = parts[i].replace('y', 'u');
    }
    try {
      return DateTimeFormatter.ofPattern(String.join("'", parts), Locale.US)
          .withResolverStyle(ResolverStyle.STRICT);
    } catch (IllegalArgumentException e) {
      throw new SchemaException("not a datetime pattern: '" + pattern + "': " + e.getMessage());
    }
  }

  private static String fields(String pattern) {
    return pattern.replaceAll("'[^']*'", "");
  }

  private static long finestField(String pattern) {
    String fields = fields(pattern);
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
    return fields.chars().anyMatch(c -> "HhKk".indexOf(c) >= 0) ? 3600 * SECOND : DAY;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DatetimeFormat that
        && pattern.equals(that.pattern)
        && granularityMicros == that.granularityMicros
        && zone.equals(that.zone);
  }

  @Override
  public int hashCode() {
    return Objects.hash(pattern, granularityMicros, zone);
  }

  @Override
  public String toString() {
    return pattern;
  }
}
