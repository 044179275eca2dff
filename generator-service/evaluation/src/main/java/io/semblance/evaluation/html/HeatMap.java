package io.semblance.evaluation.html;

import io.semblance.evaluation.quality.PairTrend;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/** The scores of all pairs of columns as a triangle of coloured cells. */
final class HeatMap {

  /** A cell of this score and above has the colour of its position in the list. */
  static final List<Double> STEPS = List.of(.98, .95, .9, .8, 0.0);

  private static final int MOST_WITH_FIGURES = 18;
  private static final double MARGIN = 150;

  private final List<String> columns;
  private final Map<String, Integer> positions = new HashMap<>();
  private final double cell;

  HeatMap(List<String> columns) {
    this.columns = columns;
    for (int i = 0; i < columns.size(); i++) {
      positions.put(columns.get(i), i);
    }
    this.cell = columns.size() <= MOST_WITH_FIGURES ? 34 : Math.max(8, 640.0 / columns.size());
  }

  Element element(List<PairTrend> pairs) {
    double width = 2 * MARGIN + cell * columns.size();
    Element drawing =
        Element.of("svg")
            .with(
                "viewBox",
                "0 0 "
                    + Figures.coordinate(width)
                    + " "
                    + Figures.coordinate(width - 2 * MARGIN + 8))
            .with("role", "img")
            .with("aria-label", described(pairs));
    for (PairTrend pair : pairs) {
      draw(drawing, pair);
    }
    for (int i = 0; i < columns.size(); i++) {
      drawing.add(
          Element.of("text", Figures.shortened(columns.get(i), 22))
              .with("x", MARGIN - 8)
              .with("y", i * cell + cell / 2 + 4)
              .with("text-anchor", "end")
              .with("font-size", Math.min(11, cell)),
          Element.of("text", Figures.shortened(columns.get(i), 22))
              .with("x", MARGIN + i * cell + 6)
              .with("y", i * cell + cell / 2 + 4)
              .cssClass("soft-text")
              .with("font-size", Math.min(11, cell)));
    }
    return drawing;
  }

  private void draw(Element drawing, PairTrend pair) {
    int column = positions.getOrDefault(pair.first(), 0);
    int row = positions.getOrDefault(pair.second(), 0);
    OptionalDouble score = pair.score();
    double x = MARGIN + column * cell;
    double y = row * cell;
    drawing.add(
        Element.of("rect")
            .cssClass(score.isPresent() ? "q" + step(score.getAsDouble()) : "none")
            .with("x", x + .5)
            .with("y", y + .5)
            .with("width", cell - 1)
            .with("height", cell - 1)
            .add(
                Element.of(
                    "title",
                    pair.first() + " and " + pair.second() + ": " + Figures.score(score))));
    if (columns.size() <= MOST_WITH_FIGURES && score.isPresent()) {
      drawing.add(
          Element.of("text", Figures.score(score).replace("0.", ".").replace("> ", ">"))
              .cssClass(step(score.getAsDouble()) == 4 ? "in4" : "in")
              .with("x", x + cell / 2)
              .with("y", y + cell / 2 + 4)
              .with("text-anchor", "middle"));
    }
  }

  static int step(double score) {
    int step = 0;
    while (step < STEPS.size() - 1 && score < STEPS.get(step)) {
      step++;
    }
    return step;
  }

  private String described(List<PairTrend> pairs) {
    long weak =
        pairs.stream()
            .filter(pair -> pair.score().isPresent() && pair.score().getAsDouble() < .95)
            .count();
    return "Heat map of the scores of "
        + pairs.size()
        + " pairs of "
        + columns.size()
        + " columns; "
        + weak
        + " pairs score below 0.95. The table below lists the weakest.";
  }
}
