package io.semblance.evaluation.html;

import io.semblance.evaluation.fairness.FairnessGaps;
import io.semblance.evaluation.learning.Discriminator;
import io.semblance.evaluation.learning.GroupFairness;
import io.semblance.evaluation.learning.LearningReport;
import io.semblance.evaluation.learning.ModelScore;
import io.semblance.evaluation.learning.Usefulness;
import java.util.ArrayList;
import java.util.List;

/** What a learner tells. */
final class LearningSection {

  private LearningSection() {}

  static Section of(LearningReport report) {
    List<Element> content = new ArrayList<>();
    report.discriminator().ifPresent(found -> add(content, found));
    report.usefulness().ifPresent(found -> add(content, found));
    report.notes().forEach(note -> content.add(Section.paragraph("Not computed: " + note + ".")));
    return new Section("learning", "What a learner tells", content);
  }

  private static void add(List<Element> content, Discriminator found) {
    content.add(
        Section.paragraph(
            "Boosted trees that saw "
                + Figures.count(found.rows())
                + " rows of each table told synthetic from training rows with an AUC of "
                + Figures.score(found.auc())
                + " (95 % interval "
                + Figures.interval(found.low(), found.high())
                + ") in "
                + found.folds()
                + "-fold cross-validation. At .5 they guess. The propensity error is "
                + Figures.score(found.propensityError())
                + "; 0 is best, .25 worst."));
    if (found.low() <= .5) {
      content.add(Section.paragraph("They cannot tell the tables apart."));
      return;
    }
    Grid telling = new Grid("What tells synthetic rows", "Column", "Share of what trees gained");
    found
        .telling()
        .forEach(column -> telling.row(column.column(), Figures.percent(column.share())));
    content.add(telling.element());
  }

  private static void add(List<Element> content, Usefulness found) {
    content.add(
        Element.of("p")
            .text("Models that predict whether ")
            .value(found.target())
            .text(" ")
            .value(found.positive())
            .text(
                " learnt from "
                    + Figures.count(found.trainingRows())
                    + " rows each and were tested on "
                    + Figures.count(found.testRows())
                    + (found.testedOn() == Usefulness.TestRows.HOLDOUT
                        ? " hold-out rows"
                        : " training rows that the synthesizer has seen, which flatters it")
                    + ", of which "
                    + Figures.percent(found.positiveShare())
                    + " are positive."));
    Grid grid =
        new Grid(
            "Learnt from real and from synthetic rows",
            "Learnt from",
            "AUC",
            "95 % interval",
            "Accuracy",
            "F1",
            "Brier",
            "Calibration error");
    row(grid, "real rows", found.real());
    row(grid, "synthetic rows", found.synthetic());
    content.add(grid.element());
    found.fairness().forEach(fairness -> content.add(fairness(fairness)));
  }

  private static void row(Grid grid, String name, ModelScore score) {
    grid.row(
        name,
        Figures.score(score.auc()),
        Figures.interval(score.low(), score.high()),
        Figures.score(score.accuracy()),
        Figures.score(score.f1()),
        Figures.score(score.brier()),
        Figures.score(score.calibrationError()));
  }

  private static Element fairness(GroupFairness fairness) {
    Grid grid =
        new Grid(
            "Fairness to the groups of "
                + fairness.column()
                + " with at least "
                + fairness.leastRows()
                + " test rows; 0 is alike, of ratios 1",
            "Learnt from",
            "Demographic parity difference",
            "Ratio",
            "Equalised odds gap",
            "Equal opportunity gap");
    row(grid, "real rows", fairness.real());
    row(grid, "synthetic rows", fairness.synthetic());
    return grid.element();
  }

  private static void row(Grid grid, String name, FairnessGaps gaps) {
    grid.row(
        name,
        Figures.score(gaps.demographicParityDifference()),
        Figures.score(gaps.demographicParityRatio()),
        Figures.score(gaps.equalizedOddsDifference()),
        Figures.score(gaps.equalOpportunityDifference()));
  }
}
