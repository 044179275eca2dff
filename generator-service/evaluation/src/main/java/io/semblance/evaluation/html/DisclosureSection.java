package io.semblance.evaluation.html;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.disclosure.AttackRisk;
import io.semblance.evaluation.disclosure.Attacks;
import io.semblance.evaluation.disclosure.ClosestRecords;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.disclosure.ExactMatches;
import io.semblance.evaluation.disclosure.MembershipAttack;
import java.util.Optional;

/** What the table gives away of its training rows. */
final class DisclosureSection {

  private static final int MOST_COLUMNS = 5;

  private DisclosureSection() {}

  static Section of(EvaluationReport report) {
    Optional<DisclosureReport> disclosure = report.disclosure();
    if (disclosure.isEmpty()) {
      return Section.of(
          "disclosure",
          "Disclosure",
          Section.paragraph(
              "Not measured: that takes a hold-out of at least "
                  + DisclosureReport.LEAST_ROWS
                  + " rows that the synthesizer has not seen."));
    }
    Grid grid = new Grid("Risks", "Risk", "Figure", "Beside", "Reading");
    add(grid, disclosure.get().membership());
    add(grid, disclosure.get().closest());
    add(grid, disclosure.get().exactMatches());
    return Section.of(
        "disclosure",
        "Disclosure",
        Section.paragraph(
            "Training rows are compared with as many hold-out rows, "
                + Figures.count(disclosure.get().comparedRows())
                + " of each. A low figure shows that this attack fails, not that every attack"
                + " does."),
        grid.element(),
        attacks(disclosure.get().attacks()));
  }

  private static Element attacks(Attacks attacks) {
    Grid grid =
        new Grid(
            "Attacks by somebody who knows a part of a row; the risk is what they gain on training"
                + " rows beyond what they gain on rows never seen",
            "Attack",
            "Risk",
            "95 % interval",
            "Succeeds",
            "On hold-out",
            "By guessing");
    row(grid, "Singling out one person", attacks.singlingOut());
    row(grid, "Linking two halves of a row", attacks.linkability());
    attacks.inference().stream()
        .limit(MOST_COLUMNS)
        .forEach(column -> row(grid, "Inferring " + column.column(), column.risk()));
    return grid.element();
  }

  private static void row(Grid grid, String name, AttackRisk risk) {
    grid.row(
        name,
        Figures.score(risk.risk()) + (risk.isTelling() ? "" : ", says nothing"),
        Figures.interval(risk.interval().low(), risk.interval().high()),
        Figures.score(risk.rate()),
        Figures.score(risk.controlRate()),
        Figures.score(risk.baselineRate()));
  }

  private static void add(Grid grid, MembershipAttack attack) {
    grid.row(
        "Membership",
        Figures.score(attack.risk()),
        "95 % interval " + Figures.interval(attack.interval().low(), attack.interval().high()),
        attack.isSignificant()
            ? "Training rows are recognised more often than by guessing: a finding."
            : "By distance alone, training rows are not told from rows never seen.");
    grid.row(
        "Membership, at 1 % false alarms",
        Figures.score(attack.caughtAtOnePercent()),
        "guessing catches 0.010",
        "Share of training rows recognised by an attacker who accepts few mistakes.");
  }

  private static void add(Grid grid, ClosestRecords closest) {
    grid.row(
        "DCR share",
        Figures.score(closest.share()),
        "0.500 where nothing was learnt by heart",
        "Share of "
            + Figures.count(closest.rows())
            + " synthetic rows that lie closer to a training row than to any hold-out row. Never"
            + " a proof of privacy.");
    grid.row(
        "Distance to the closest row, 5 %",
        Figures.score(closest.trainingQuantiles().p05()),
        Figures.score(closest.holdoutQuantiles().p05()) + " to the hold-out",
        "A smaller distance to training rows hints at copying.");
    grid.row(
        "Distance to the closest row, median",
        Figures.score(closest.trainingQuantiles().p50()),
        Figures.score(closest.holdoutQuantiles().p50()) + " to the hold-out",
        "The same of the middle row.");
  }

  private static void add(Grid grid, ExactMatches matches) {
    grid.row(
        "Exact matches",
        Figures.percent(matches.trainingShare()),
        Figures.percent(matches.holdoutShare()) + " with the hold-out",
        "Tables of few columns repeat rows by chance; copying shows where training rows are"
            + " matched more often.");
  }
}
