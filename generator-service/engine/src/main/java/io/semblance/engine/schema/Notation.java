package io.semblance.engine.schema;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How numbers are written: as such, or as durations, which are held as numbers of seconds.
 *
 * <p>A duration has a definite length, so months and years have no place in one.
 */
public enum Notation {
  /** {@code 90}. */
  NUMBER("number"),
  /** {@code PT1M30S}, {@code P1DT12H}; days of 24 hours. */
  ISO_8601("iso_8601"),
  /** {@code 0:01:30}; also a time of the day. */
  H_MM_SS("h:mm:ss"),
  /** {@code 00:01:30}. */
  HH_MM_SS("hh:mm:ss"),
  /** {@code 8:05}. */
  H_MM("h:mm"),
  /** {@code 08:05}. */
  HH_MM("hh:mm"),
  /** {@code 1 days 12:00:00}, of a day below zero {@code -1 days +12:00:00}. */
  DAYS("d days hh:mm:ss");

  private static final Pattern ISO =
      Pattern.compile(
          "(-?)P(?=[0-9T])(?:([0-9]{1,9})D)?(?:T(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?"
              + "(?:([0-9]{1,9}(?:\\.[0-9]{1,9})?)S)?)?");
  private static final Pattern CLOCK =
      Pattern.compile("(-?)([0-9]{1,9}):([0-5][0-9])(?::([0-5][0-9](?:\\.[0-9]{1,9})?))?");
  private static final Pattern DAYS_AND_CLOCK =
      Pattern.compile("(-?[0-9]{1,9}) days? \\+?([0-9]{2}:.*)");

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;

  private final String text;

  Notation(String text) {
    this.text = text;
  }

  /** The word for the notation in documents, as {@code h:mm:ss}. */
  public String text() {
    return text;
  }

  /** The notation of a word. */
  public static Optional<Notation> of(String text) {
    return Arrays.stream(values()).filter(notation -> notation.text.equals(text)).findFirst();
  }

  /** Whether the numbers count seconds. */
  public boolean isDuration() {
    return this != NUMBER;
  }

  /** The seconds of a duration; nothing where the text is not of this notation. */
  public OptionalDouble seconds(String duration) {
    return switch (this) {
      case NUMBER -> OptionalDouble.empty();
      case ISO_8601 -> ofIso(duration);
      case H_MM_SS, HH_MM_SS, H_MM, HH_MM -> ofClock(duration);
      case DAYS -> ofDays(duration);
    };
  }

  /** How many digits behind the point a duration has. */
  public static int decimals(String duration) {
    int point = duration.indexOf('.');
    return point < 0 ? 0 : duration.length() - point - (duration.endsWith("S") ? 2 : 1);
  }

  /** Writes seconds; not for {@link #NUMBER}. */
  String write(double seconds, int decimals) {
    BigDecimal rounded =
        BigDecimal.valueOf(seconds).setScale(Math.max(decimals, 0), RoundingMode.HALF_EVEN);
    if (this == DAYS) {
      long days = (long) Math.floor(rounded.doubleValue() / DAY);
      BigDecimal rest = rounded.subtract(BigDecimal.valueOf(days * DAY));
      return days + " days " + (days < 0 ? "+" : "") + clock(rest, 2, true);
    }
    String sign = rounded.signum() < 0 ? "-" : "";
    return sign
        + switch (this) {
          case ISO_8601 -> iso(rounded.abs());
          case HH_MM_SS -> clock(rounded.abs(), 2, true);
          case H_MM -> clock(rounded.abs(), 1, false);
          case HH_MM -> clock(rounded.abs(), 2, false);
          case NUMBER, H_MM_SS, DAYS -> clock(rounded.abs(), 1, true);
        };
  }

  /** The least number of seconds that neighbouring durations without decimals are apart. */
  long leastSeconds() {
    return this == H_MM || this == HH_MM ? MINUTE : 1;
  }

  private static OptionalDouble ofIso(String duration) {
    Matcher parts = ISO.matcher(duration);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    BigDecimal seconds =
        number(parts.group(2))
            .multiply(BigDecimal.valueOf(DAY))
            .add(number(parts.group(3)).multiply(BigDecimal.valueOf(HOUR)))
            .add(number(parts.group(4)).multiply(BigDecimal.valueOf(MINUTE)))
            .add(number(parts.group(5)));
    return signed(parts.group(1), seconds);
  }

  private OptionalDouble ofClock(String duration) {
    Matcher parts = CLOCK.matcher(duration);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    String hours = parts.group(2);
    boolean padded = this == HH_MM_SS || this == HH_MM;
    boolean written = hours.length() == (padded ? 2 : 1) || hours.charAt(0) != '0';
    boolean tooShort = padded && hours.length() < 2;
    boolean withSeconds = this == H_MM_SS || this == HH_MM_SS;
    if (!written || tooShort || withSeconds != (parts.group(4) != null)) {
      return OptionalDouble.empty();
    }
    return signed(parts.group(1), ofParts(hours, parts.group(3), parts.group(4)));
  }

  private static OptionalDouble ofDays(String duration) {
    Matcher parts = DAYS_AND_CLOCK.matcher(duration);
    if (!parts.matches()) {
      return OptionalDouble.empty();
    }
    OptionalDouble clock = HH_MM_SS.seconds(parts.group(2));
    return clock.isEmpty() || clock.getAsDouble() >= DAY
        ? OptionalDouble.empty()
        : OptionalDouble.of(Long.parseLong(parts.group(1)) * (double) DAY + clock.getAsDouble());
  }

  private static BigDecimal ofParts(String hours, String minutes, @Nullable String seconds) {
    return number(hours)
        .multiply(BigDecimal.valueOf(HOUR))
        .add(number(minutes).multiply(BigDecimal.valueOf(MINUTE)))
        .add(number(seconds));
  }

  private static BigDecimal number(@Nullable String digits) {
    return digits == null ? BigDecimal.ZERO : new BigDecimal(digits);
  }

  private static OptionalDouble signed(String sign, BigDecimal seconds) {
    return OptionalDouble.of(sign.isEmpty() ? seconds.doubleValue() : -seconds.doubleValue());
  }

  private static String clock(BigDecimal seconds, int hourDigits, boolean withSeconds) {
    long whole = seconds.longValue();
    String hours = String.format(Locale.ROOT, "%0" + hourDigits + "d", whole / HOUR);
    String minutes = String.format(Locale.ROOT, ":%02d", whole % HOUR / MINUTE);
    if (!withSeconds) {
      return hours + minutes;
    }
    String rest = seconds.remainder(BigDecimal.valueOf(MINUTE)).toPlainString();
    return hours + minutes + (rest.indexOf('.') == 1 || rest.length() == 1 ? ":0" : ":") + rest;
  }

  private static String iso(BigDecimal seconds) {
    long whole = seconds.longValue();
    StringBuilder text = new StringBuilder("P");
    if (whole >= DAY) {
      text.append(whole / DAY).append('D');
    }
    BigDecimal ofDay = seconds.remainder(BigDecimal.valueOf(DAY));
    if (ofDay.signum() == 0 && whole >= DAY) {
      return text.toString();
    }
    text.append('T');
    if (whole % DAY >= HOUR) {
      text.append(whole % DAY / HOUR).append('H');
    }
    if (whole % HOUR >= MINUTE) {
      text.append(whole % HOUR / MINUTE).append('M');
    }
    BigDecimal rest = ofDay.remainder(BigDecimal.valueOf(MINUTE));
    if (rest.signum() > 0 || text.charAt(text.length() - 1) == 'T') {
      text.append(rest.signum() == 0 ? "0" : rest.stripTrailingZeros().toPlainString()).append('S');
    }
    return text.toString();
  }
}
