package io.semblance.evaluation.html;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.learning.LearningReport;
import io.semblance.evaluation.quality.QualityReport;

/** The figures that a reader looks for first. */
final class OverviewSection {

  private OverviewSection() {}

  static Section of(EvaluationReport report) {
    Element tiles = Element.of("ul").cssClass("tiles");
    QualityReport quality = report.quality();
    tiles.add(
        tile("Quality", Figures.score(quality.score()), "SDMetrics' overall score; 1 is alike"),
        tile(
            "Column shapes",
            Figures.score(quality.shapes().score()),
            "mean over columns; 1 is alike"),
        tile(
            "Pair trends",
            Figures.score(quality.trends().score()),
            "pairs with a strong dependence; all pairs "
                + Figures.score(quality.trends().allPairs())),
        tile(
            "Form",
            Figures.score(report.diagnostic().score()),
            "SDMetrics' diagnostic score; should be 1"));
    report
        .accuracy()
        .overall()
        .ifPresent(
            accuracy ->
                tiles.add(
                    tile(
                        "Accuracy",
                        Figures.score(accuracy.value()),
                        "chance allows " + Figures.score(accuracy.maximum()) + " on average")));
    report.learning().ifPresent(learning -> add(tiles, learning));
    report.disclosure().ifPresent(disclosure -> add(tiles, disclosure));
    return Section.of("overview", "At a glance", tiles);
  }

  private static void add(Element tiles, LearningReport learning) {
    learning
        .discriminator()
        .ifPresent(
            found ->
                tiles.add(
                    tile(
                        "Discriminator AUC",
                        Figures.score(found.auc()),
                        "telling synthetic from real rows; .5 is guessing, less is better")));
    learning
        .usefulness()
        .ifPresent(
            useful ->
                tiles.add(
                    tile(
                        "Usefulness gap",
                        Figures.score(useful.gap()),
                        "AUC lost by learning from synthetic rows; 0 is none")));
  }

  private static void add(Element tiles, DisclosureReport disclosure) {
    tiles.add(
        tile(
            "DCR share",
            Figures.score(disclosure.closest().share()),
            "synthetic rows closer to training than to hold-out rows; .5 is good"),
        tile(
            "Membership risk",
            Figures.score(disclosure.membership().risk()),
            "95 % interval "
                + Figures.interval(
                    disclosure.membership().interval().low(),
                    disclosure.membership().interval().high())));
  }

  private static Element tile(String name, String figure, String reading) {
    return Element.of("li")
        .cssClass("tile")
        .add(
            Element.of("span", name),
            Element.of("b", figure),
            Element.of("span", reading).cssClass("soft"));
  }
}
