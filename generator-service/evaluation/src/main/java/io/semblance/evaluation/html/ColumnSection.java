package io.semblance.evaluation.html;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.profile.ColumnProfile;
import io.semblance.evaluation.quality.ColumnShape;
import io.semblance.evaluation.quality.ShapeMetric;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A drawing of each column. */
final class ColumnSection {

  private ColumnSection() {}

  static Section of(EvaluationReport report) {
    Map<String, ColumnShape> shapes = new HashMap<>();
    report.quality().shapes().columns().forEach(shape -> shapes.put(shape.column(), shape));
    Element cards = Element.of("div").cssClass("cards");
    for (ColumnProfile profile : report.profiles()) {
      cards.add(card(profile, shapes.get(profile.column())));
    }
    return Section.of(
        "columns",
        "Columns",
        Section.paragraph(
            "How the values of each column are shared out. Levels that fewer than "
                + ColumnProfile.LEAST_ROWS
                + " real rows have are drawn together as other levels; ranges of numbers begin and"
                + " end at round numbers."),
        key(),
        cards);
  }

  private static Element key() {
    return Element.of("ul")
        .cssClass("key")
        .add(
            Element.of("li").add(Element.of("i").cssClass("k-real")).text("real rows"),
            Element.of("li").add(Element.of("i").cssClass("k-made")).text("synthetic rows"));
  }

  private static Element card(ColumnProfile profile, @Nullable ColumnShape shape) {
    Element top = Element.of("div").cssClass("top").add(Element.of("h3").value(profile.column()));
    if (shape != null) {
      top.add(
          Element.of("b", Figures.score(shape.score()))
              .with(
                  "title",
                  shape.metric() == ShapeMetric.KS_COMPLEMENT ? "KSComplement" : "TVComplement"));
    }
    Grid figures = new Grid("Shares of rows", "Value", "Real", "Synthetic");
    profile
        .bars()
        .forEach(
            bar ->
                figures.row(
                    bar.label(), Figures.percent(bar.real()), Figures.percent(bar.synthetic())));
    return Element.of("article")
        .cssClass("card")
        .add(top, Element.of("figure").add(ShapeDrawing.of(profile)), figures.folded("Figures"));
  }
}
