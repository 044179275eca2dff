package io.semblance.evaluation.html;

import io.semblance.evaluation.profile.ColumnProfile;
import io.semblance.evaluation.profile.ColumnProfile.Bar;
import java.util.List;

/** The shares of one column drawn over each other: real filled, synthetic as an outline. */
final class ShapeDrawing {

  private static final double WIDTH = 360;
  private static final double HEIGHT = 130;
  private static final double FOOT = 18;
  private static final double ROW = 21;
  private static final double LABELS = 118;

  private ShapeDrawing() {}

  static Element of(ColumnProfile profile) {
    return profile.kind() == ColumnProfile.Kind.LEVELS ? levels(profile) : numbers(profile);
  }

  private static Element numbers(ColumnProfile profile) {
    List<Bar> bars = profile.bars();
    Element drawing = drawing(profile, HEIGHT + FOOT);
    double width = WIDTH / Math.max(1, bars.size());
    double most = most(bars);
    for (int b = 0; b < bars.size(); b++) {
      Bar bar = bars.get(b);
      double height = HEIGHT * bar.real() / most;
      drawing.add(
          Element.of("rect")
              .cssClass("real")
              .with("x", b * width + 1)
              .with("y", HEIGHT - height)
              .with("width", width - 2)
              .with("height", height)
              .add(title(bar)));
    }
    for (int b = 0; b < bars.size(); b++) {
      double y = HEIGHT - HEIGHT * bars.get(b).synthetic() / most;
      drawing.add(
          Element.of("path")
              .cssClass("made")
              .with(
                  "d",
                  "M"
                      + Figures.coordinate(b * width)
                      + " "
                      + Figures.coordinate(y)
                      + "h"
                      + Figures.coordinate(width)));
    }
    return drawing
        .add(Element.of("path").cssClass("made").with("d", risers(bars, width, most)))
        .add(axis(HEIGHT))
        .add(ends(bars));
  }

  /** The vertical parts of the synthetic outline, so that it reads as one line. */
  private static String risers(List<Bar> bars, double width, double most) {
    StringBuilder path = new StringBuilder();
    double before = HEIGHT;
    for (int b = 0; b < bars.size(); b++) {
      boolean apart = bars.get(b).pooled();
      double y = HEIGHT - HEIGHT * bars.get(b).synthetic() / most;
      if (b > 0 && !apart) {
        path.append('M')
            .append(Figures.coordinate(b * width))
            .append(' ')
            .append(Figures.coordinate(before))
            .append('V')
            .append(Figures.coordinate(y));
      }
      before = y;
    }
    return path.length() == 0 ? "M0 0" : path.toString();
  }

  private static List<Element> ends(List<Bar> bars) {
    if (bars.isEmpty()) {
      return List.of();
    }
    Element first =
        Element.of("text", Figures.shortened(bars.get(0).label(), 26))
            .cssClass("soft-text")
            .with("x", 0)
            .with("y", HEIGHT + 14);
    if (bars.size() == 1) {
      return List.of(first);
    }
    Element last =
        Element.of("text", Figures.shortened(bars.get(bars.size() - 1).label(), 26))
            .cssClass("soft-text")
            .with("x", WIDTH)
            .with("y", HEIGHT + 14)
            .with("text-anchor", "end");
    return List.of(first, last);
  }

  private static Element levels(ColumnProfile profile) {
    List<Bar> bars = profile.bars();
    double most = most(bars);
    double room = WIDTH - LABELS - 4;
    Element drawing = drawing(profile, Math.max(1, bars.size()) * ROW + 4);
    for (int b = 0; b < bars.size(); b++) {
      Bar bar = bars.get(b);
      double top = b * ROW + 3;
      drawing.add(
          Element.of("text", Figures.shortened(bar.label(), 16))
              .cssClass(bar.pooled() ? "soft-text" : "label")
              .with("x", LABELS - 8)
              .with("y", top + 12)
              .with("text-anchor", "end"),
          Element.of("rect")
              .cssClass("real")
              .with("x", LABELS)
              .with("y", top)
              .with("width", room * bar.real() / most)
              .with("height", ROW - 5)
              .add(title(bar)),
          Element.of("rect")
              .cssClass("made")
              .with("x", LABELS)
              .with("y", top + 4)
              .with("width", room * bar.synthetic() / most)
              .with("height", ROW - 13));
    }
    return drawing;
  }

  private static Element drawing(ColumnProfile profile, double height) {
    return Element.of("svg")
        .with("viewBox", "0 0 " + Figures.coordinate(WIDTH) + " " + Figures.coordinate(height))
        .with("role", "img")
        .with("aria-label", described(profile));
  }

  private static String described(ColumnProfile profile) {
    double apart = 0;
    for (Bar bar : profile.bars()) {
      apart += Math.abs(bar.real() - bar.synthetic()) / 2;
    }
    return "Column "
        + profile.column()
        + ": shares of real rows as filled bars, of synthetic rows as outline; in "
        + profile.bars().size()
        + " bars they overlap by "
        + Figures.percent(1 - apart)
        + ". The table below has the figures.";
  }

  private static Element title(Bar bar) {
    return Element.of(
        "title",
        bar.label()
            + ": real "
            + Figures.percent(bar.real())
            + ", synthetic "
            + Figures.percent(bar.synthetic()));
  }

  private static Element axis(double y) {
    return Element.of("line")
        .cssClass("axis")
        .with("x1", 0)
        .with("x2", WIDTH)
        .with("y1", y)
        .with("y2", y);
  }

  private static double most(List<Bar> bars) {
    double most = 0;
    for (Bar bar : bars) {
      most = Math.max(most, Math.max(bar.real(), bar.synthetic()));
    }
    return most == 0 ? 1 : most;
  }
}
