package io.semblance.evaluation.html;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.group.GroupFidelity;
import java.util.ArrayList;
import java.util.List;

/** Whether groups are served alike. */
final class GroupSection {

  private GroupSection() {}

  static Section of(EvaluationReport report) {
    List<Element> content = new ArrayList<>();
    content.add(
        Section.paragraph(
            "Column shapes within the groups of protected columns, beside what chance gives groups"
                + " of their size. The gap is between the best and the worst served group, beyond"
                + " chance; 0 is alike."));
    report.groups().forEach(column -> content.add(table(column)));
    return new Section("groups", "Groups", content);
  }

  private static Element table(GroupFidelity column) {
    Grid grid =
        new Grid(
            "Groups of " + column.column() + ": gap " + Figures.score(column.maxGap()),
            "Group",
            "Real rows",
            "Synthetic rows",
            "Shapes",
            "By chance",
            "Shortfall");
    int small = 0;
    for (GroupFidelity.Group group : column.groups()) {
      if (group.shapes().isEmpty()) {
        small++;
        continue;
      }
      grid.row(
          group.name(),
          Figures.count(group.realRows()),
          Figures.count(group.syntheticRows()),
          Figures.score(group.shapes()),
          Figures.score(group.byChance()),
          Figures.score(group.shortfall()));
    }
    Element table = Element.of("div").add(grid.element());
    return small == 0
        ? table
        : table.add(
            Element.of("p", "Not scored and not named, for their few rows: " + small + ".")
                .cssClass("soft"));
  }
}
