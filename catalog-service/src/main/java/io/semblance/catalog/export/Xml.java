package io.semblance.catalog.export;

/** Text as it may stand in an XML document. */
final class Xml {

  private Xml() {}

  /** Returns the text with markup escaped and what XML cannot hold replaced by U+FFFD. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    text.codePoints().forEach(point -> append(escaped, point));
    return escaped.toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\'' -> out.append("&#39;");
      default -> out.appendCodePoint(isAllowed(point) ? point : 0xFFFD);
    }
  }

  private static boolean isAllowed(int point) {
    boolean blank = point == '\t' || point == '\n' || point == '\r';
    boolean surrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean override = (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
    boolean basic = point >= 0x20 && point < 0xFFFE && !surrogate && !override;
    return blank || basic || point >= 0x10000;
  }
}
