package io.semblance.evaluation.html;

import io.semblance.evaluation.quality.PairTrend;
import io.semblance.evaluation.quality.PairTrends;
import io.semblance.evaluation.quality.TrendMetric;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A map of all pairs of columns. */
final class PairSection {

  private static final int MOST_ROWS = 100;
  private static final List<String> STEPS =
      List.of(
          ".98 and above", ".95 to below .98", ".90 to below .95", ".80 to below .90", "below .80");

  private PairSection() {}

  static Section of(PairTrends trends) {
    if (trends.pairs().isEmpty()) {
      return Section.of(
          "pairs", "Pairs", Section.paragraph("There are fewer than two columns to compare."));
    }
    List<String> columns =
        trends.pairs().stream()
            .flatMap(pair -> Stream.of(pair.first(), pair.second()))
            .distinct()
            .toList();
    Element map =
        Element.of("figure")
            .cssClass("heat")
            .add(
                new HeatMap(columns).element(trends.pairs()),
                Element.of(
                    "figcaption",
                    "Score of each pair; an empty cell has none, as with a constant column."));
    return Section.of(
        "pairs",
        "Pairs",
        Section.paragraph(
            "How well the dependence of each pair of columns is kept: two columns of numbers by"
                + " their correlation, any other pair by the overlap of their joint shares. Over"
                + " all pairs the mean is "
                + Figures.score(trends.allPairs())
                + ", over pairs with a strong real dependence "
                + Figures.score(trends.score())
                + "."),
        key(),
        map,
        table(trends.pairs()));
  }

  private static Element key() {
    Element key = Element.of("ul").cssClass("key");
    for (int step = 0; step < STEPS.size(); step++) {
      key.add(Element.of("li").add(Element.of("i").cssClass("q" + step)).text(STEPS.get(step)));
    }
    return key;
  }

  private static Element table(List<PairTrend> pairs) {
    Grid grid =
        new Grid(
            "The " + Math.min(MOST_ROWS, pairs.size()) + " weakest of " + pairs.size() + " pairs",
            "Pair",
            "Score",
            "Measured by",
            "Real strength",
            "Synthetic strength",
            "By chance");
    pairs.stream()
        .sorted(Comparator.comparingDouble(pair -> pair.score().orElse(2)))
        .limit(MOST_ROWS)
        .forEach(
            pair ->
                grid.row(
                    List.of(pair.first(), pair.second()),
                    Figures.score(pair.score()),
                    pair.metric() == TrendMetric.CORRELATION_SIMILARITY
                        ? "correlation"
                        : "joint shares",
                    Figures.score(pair.real()) + (pair.strong() ? ", strong" : ""),
                    Figures.score(pair.synthetic()),
                    Figures.score(pair.byChance())));
    return grid.folded("Figures of the weakest pairs");
  }
}
