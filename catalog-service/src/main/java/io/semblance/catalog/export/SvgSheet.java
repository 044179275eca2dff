package io.semblance.catalog.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sheet of text that grows downwards: lines are broken by an estimate of their width, so that no
 * font needs to be measured.
 */
final class SvgSheet {

  static final int WIDTH = 420;

  private static final int MARGIN = 20;
  private static final int INNER = WIDTH - 2 * MARGIN;
  private static final double CHARACTER = 0.535;
  private static final double BOLD_CHARACTER = 0.59;

  private final StringBuilder body = new StringBuilder();
  private int y = 18;

  /** Draws the black band with white text at the top. */
  void banner(String word, String explanation) {
    body.append(rectangle(MARGIN, y, INNER, 66, "#000"));
    text(new Line(MARGIN + 14, y + 36, 30, "900", "#fff"), word);
    text(new Line(MARGIN + 14, y + 56, 12.5, "400", "#fff"), explanation);
    y += 84;
  }

  void paragraph(String text, double size, boolean bold) {
    for (String line : wrap(text, INNER, size, bold)) {
      y += (int) Math.round(size * 1.28);
      text(new Line(MARGIN, y, size, bold ? "700" : "400", "#000"), line);
    }
  }

  void rule(int thickness) {
    y += 10;
    body.append(rectangle(MARGIN, y, INNER, thickness, "#000"));
    y += thickness + 2;
  }

  void heading(String text) {
    y += 18;
    text(new Line(MARGIN, y, 16, "800", "#000"), text);
    y += 5;
  }

  /** Writes a fact: the term in bold on the left, its value after it. */
  void fact(String term, String detail) {
    double termWidth = width(term, 12.5, true) + 10;
    boolean oneLine = termWidth + width(detail, 12.5, false) <= INNER;
    y += 17;
    text(new Line(MARGIN, y, 12.5, "700", "#000"), term);
    if (oneLine) {
      right(detail);
    } else {
      for (String line : wrap(detail, INNER - 12, 12.5, false)) {
        y += 16;
        text(new Line(MARGIN + 12, y, 12.5, "400", "#000"), line);
      }
    }
    y += 4;
    body.append(rectangle(MARGIN, y, INNER, 1, "#b5b5b5"));
  }

  private void right(String detail) {
    body.append(
        "<text x=\"%d\" y=\"%d\" font-size=\"12.5\" text-anchor=\"end\">%s</text>"
            .formatted(WIDTH - MARGIN, y, Xml.escape(detail)));
  }

  /** Returns the document, with its name and its full text for those who do not see it. */
  String document(String title, String description) {
    int height = y + 20;
    return """
        <svg xmlns="http://www.w3.org/2000/svg" role="img" aria-labelledby="t d" viewBox="0 0 %1$d %2$d" width="%1$d" height="%2$d" font-family="Helvetica, Arial, 'Liberation Sans', sans-serif" fill="#000">
        <title id="t">%3$s</title>
        <desc id="d">%4$s</desc>
        <rect x="1.5" y="1.5" width="%5$d" height="%6$d" rx="6" fill="#fff" stroke="#000" stroke-width="3"/>
        %7$s
        </svg>
        """
        .formatted(
            WIDTH, height, Xml.escape(title), Xml.escape(description), WIDTH - 3, height - 3, body);
  }

  /** Where and how one line of text stands. */
  private record Line(int x, int y, double size, String weight, String fill) {}

  private void text(Line line, String text) {
    body.append(
        String.format(
            Locale.ROOT,
            "<text x=\"%d\" y=\"%d\" font-size=\"%s\" font-weight=\"%s\" fill=\"%s\">%s</text>%n",
            line.x(),
            line.y(),
            line.size(),
            line.weight(),
            line.fill(),
            Xml.escape(text)));
  }

  private static String rectangle(int x, int y, int width, int height, String fill) {
    return "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n"
        .formatted(x, y, width, height, fill);
  }

  private static double width(String text, double size, boolean bold) {
    return text.length() * size * (bold ? BOLD_CHARACTER : CHARACTER);
  }

  private static List<String> wrap(String text, double width, double size, boolean bold) {
    int limit = (int) (width / (size * (bold ? BOLD_CHARACTER : CHARACTER)));
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.split("\\s+", -1)) {
      for (String part : parts(word, limit)) {
        if (line.length() > 0 && line.length() + 1 + part.length() > limit) {
          lines.add(line.toString());
          line.setLength(0);
        }
        line.append(line.length() > 0 ? " " : "").append(part);
      }
    }
    lines.add(line.toString());
    return lines;
  }

  private static List<String> parts(String word, int limit) {
    List<String> parts = new ArrayList<>();
    String rest = word;
    while (rest.length() > limit) {
      parts.add(rest.substring(0, limit));
      rest = rest.substring(limit);
    }
    parts.add(rest);
    return parts;
  }
}
