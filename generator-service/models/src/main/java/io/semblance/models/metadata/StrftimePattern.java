package io.semblance.models.metadata;

import io.semblance.models.document.DocumentException;
import java.util.Map;
import java.util.Optional;

/** A datetime format of C and Python as a pattern of Java. */
final class StrftimePattern {

  private static final Map<Character, String> FIELDS =
      Map.ofEntries(
          Map.entry('Y', "yyyy"),
          Map.entry('y', "yy"),
          Map.entry('m', "MM"),
          Map.entry('d', "dd"),
          Map.entry('j', "DDD"),
          Map.entry('b', "MMM"),
          Map.entry('B', "MMMM"),
          Map.entry('a', "EEE"),
          Map.entry('A', "EEEE"),
          Map.entry('H', "HH"),
          Map.entry('I', "hh"),
          Map.entry('M', "mm"),
          Map.entry('S', "ss"),
          Map.entry('f', "SSSSSS"),
          Map.entry('p', "a"),
          Map.entry('z', "xx"),
          Map.entry('T', "HH:mm:ss"),
          Map.entry('F', "yyyy-MM-dd"),
          Map.entry('%', "%"));

  /** Without a leading zero, after {@code %-}. */
  private static final Map<Character, String> UNPADDED =
      Map.of('m', "M", 'd', "d", 'H', "H", 'I', "h");

  private StrftimePattern() {}

  /**
   * The pattern of a format.
   *
   * @throws DocumentException at the path where the format has a directive without counterpart
   */
  static String of(String format, String path) {
    StringBuilder pattern = new StringBuilder();
    StringBuilder literal = new StringBuilder();
    for (int at = 0; at < format.length(); at++) {
      char c = format.charAt(at);
      if (c != '%') {
        literal.append(c);
        continue;
      }
      quote(literal, pattern);
      boolean unpadded = format.startsWith("%-", at);
      at += unpadded ? 2 : 1;
      char directive = at < format.length() ? format.charAt(at) : ' ';
      pattern.append(
          Optional.ofNullable((unpadded ? UNPADDED : FIELDS).get(directive))
              .orElseThrow(
                  () ->
                      new DocumentException(
                          path, "the directive %" + directive + " is not known")));
    }
    quote(literal, pattern);
    return pattern.toString();
  }

  /** Letters mean something in a pattern unless they are quoted. */
  private static void quote(StringBuilder literal, StringBuilder pattern) {
    boolean plain = literal.chars().allMatch(c -> " -/.:,".indexOf(c) >= 0);
    String text = literal.toString();
    pattern.append(plain ? text : "'" + text.replace("'", "''") + "'");
    literal.setLength(0);
  }
}
