package io.semblance.evaluation.html;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.diagnostic.ColumnDiagnostic;
import io.semblance.evaluation.validity.ColumnValidity;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the table has the form of the real one. */
final class FormSection {

  private FormSection() {}

  static Section of(EvaluationReport report) {
    Map<String, ColumnValidity> valid = new HashMap<>();
    report.validity().columns().forEach(column -> valid.put(column.column(), column));
    Grid grid =
        new Grid(
            "Form of each column",
            "Column",
            "Adherence",
            "Coverage",
            "Missing values",
            "Mean",
            "Median",
            "Deviation",
            "Valid");
    for (ColumnDiagnostic column : report.diagnostic().columns()) {
      row(grid, column, valid.get(column.column()));
    }
    return Section.of(
        "form",
        "Form",
        Section.paragraph(
            "Data validity "
                + Figures.score(report.diagnostic().dataValidity())
                + ", data structure "
                + Figures.score(report.diagnostic().dataStructure())
                + "; "
                + Figures.percent(report.validity().rows())
                + " of the synthetic rows lie in the domain of the schema. Adherence is the share"
                + " of synthetic values within real bounds or levels, coverage how much of them is"
                + " reached; the others say how alike a figure is. 1 is alike."),
        grid.element());
  }

  private static void row(Grid grid, ColumnDiagnostic column, @Nullable ColumnValidity validity) {
    grid.row(
        column.column(),
        Figures.score(column.adherence()),
        Figures.score(column.coverage()),
        Figures.score(column.missingValueSimilarity()),
        Figures.score(column.mean()),
        Figures.score(column.median()),
        Figures.score(column.standardDeviation()),
        validity == null ? "–" : Figures.percent(validity.share()));
  }
}
