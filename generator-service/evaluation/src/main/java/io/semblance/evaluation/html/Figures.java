package io.semblance.evaluation.html;

import java.util.Locale;
import java.util.OptionalDouble;

/** Numbers as a reader wants them. */
final class Figures {

  private Figures() {}

  /** A score in three decimals; a score below 1 is never shown as 1. */
  static String score(double value) {
    if (value < 1 && value >= .9995) {
      return "> 0.999";
    }
    String text = String.format(Locale.ROOT, "%.3f", Math.abs(value));
    return value < 0 && !text.equals("0.000") ? "−" + text : text;
  }

  static String score(OptionalDouble value) {
    return value.isPresent() ? score(value.getAsDouble()) : "–";
  }

  static String interval(double low, double high) {
    return score(low) + " to " + score(high);
  }

  static String percent(double share) {
    String text = String.format(Locale.ROOT, "%.1f %%", 100 * share);
    return text.equals("0.0 %") && share > 0 ? "< 0.1 %" : text;
  }

  static String count(long value) {
    return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
  }

  static String coordinate(double value) {
    String text = String.format(Locale.ROOT, "%.2f", value);
    return text.endsWith(".00") ? text.substring(0, text.length() - 3) : text;
  }

  /** The beginning of a text that is too long for a drawing. */
  static String shortened(String text, int most) {
    return text.codePointCount(0, text.length()) <= most
        ? text
        : text.substring(0, text.offsetByCodePoints(0, most - 1)) + "…";
  }
}
