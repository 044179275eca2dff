package io.semblance.catalog.export;

import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.Subjects;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How facts are said to people. */
final class Wording {

  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private static final MathContext READABLE = new MathContext(3);

  private Wording() {}

  static String of(Purpose purpose) {
    return purpose == Purpose.RE_IDENTIFICATION ? "re-identification" : words(purpose.wire());
  }

  static String of(Subjects subjects) {
    return subjects == Subjects.NONE ? "things, not people" : words(subjects.wire());
  }

  static String words(String wire) {
    return wire.replace('_', ' ');
  }

  static String method(String method) {
    String words = method.replace('_', ' ').replace('-', ' ');
    return "Sampled from a model (%s)".formatted(words.replace("gaussian", "Gaussian"));
  }

  static String date(Instant at) {
    return DATE.format(at);
  }

  static String noise(String wire) {
    return words(wire).replace("gaussian", "Gaussian").replace("zcdp", "zCDP");
  }

  /** A decimal of the record to three digits; the record itself keeps them all. */
  static String figure(String decimal) {
    return new BigDecimal(decimal).round(READABLE).stripTrailingZeros().toPlainString();
  }

  static String count(long number) {
    return NumberFormat.getIntegerInstance(Locale.ENGLISH).format(number);
  }

  static String bytes(long bytes) {
    if (bytes < 1_000) {
      return bytes + " B";
    }
    return bytes < 1_000_000
        ? String.format(Locale.ROOT, "%.1f kB", bytes / 1e3)
        : String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
  }
}
