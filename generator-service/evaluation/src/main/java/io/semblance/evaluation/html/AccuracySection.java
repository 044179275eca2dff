package io.semblance.evaluation.html;

import io.semblance.evaluation.accuracy.Accuracy;
import io.semblance.evaluation.accuracy.AccuracyReport;
import java.util.Optional;

/** Accuracies beside what chance allows. */
final class AccuracySection {

  private AccuracySection() {}

  static Section of(AccuracyReport report) {
    Grid grid =
        new Grid(
            "Accuracy by the number of columns looked at together",
            "Columns",
            "Accuracy",
            "Allowed by chance",
            "Difference");
    row(grid, "one", report.univariate());
    row(grid, "two", report.bivariate());
    row(grid, "three, mean of " + Figures.count(report.triples()), report.trivariate());
    row(grid, "overall", report.overall());
    return Section.of(
        "accuracy",
        "Accuracy",
        Section.paragraph(
            "Columns are cut into at most ten bins, and the shares of each bin, pair and triple of"
                + " bins are compared, as MOSTLY AI's quality assurance does. Two samples of one"
                + " population would on average reach the figure allowed by chance; a table far"
                + " above it may repeat real rows."),
        grid.element());
  }

  private static void row(Grid grid, String columns, Optional<Accuracy> accuracy) {
    accuracy.ifPresent(
        found ->
            grid.row(
                columns,
                Figures.score(found.value()),
                Figures.score(found.maximum()),
                Figures.score(found.value() - found.maximum())));
  }
}
