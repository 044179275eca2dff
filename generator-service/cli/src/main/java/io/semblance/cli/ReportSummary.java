package io.semblance.cli;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.disclosure.DisclosureReport;
import io.semblance.evaluation.learning.LearningReport;
import io.semblance.evaluation.quality.WeakSpot;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.OptionalDouble;

/** The main figures of an evaluation, for a terminal. */
final class ReportSummary {

  private final PrintWriter out;

  private ReportSummary(PrintWriter out) {
    this.out = out;
  }

  static void print(EvaluationReport report, PrintWriter out) {
    ReportSummary summary = new ReportSummary(out);
    summary.line("column shapes", report.quality().shapes().score(), "1 is best");
    summary.line("column pair trends", report.quality().trends().score(), "of SDMetrics' pairs");
    summary.line("column pair trends", report.quality().trends().allPairs(), "of all pairs");
    summary.line("diagnostic", report.diagnostic().score(), "1: the form of the real table");
    report.learning().ifPresent(summary::learning);
    report.disclosure().ifPresent(summary::disclosure);
    if (!report.weakest().isEmpty()) {
      out.println("\nweakest:");
      report.weakest().forEach(summary::weak);
    }
    out.flush();
  }

  private void learning(LearningReport learning) {
    learning
        .discriminator()
        .ifPresent(d -> line("discriminator AUC", d.auc(), "0.5: nobody can tell them apart"));
    learning
        .usefulness()
        .ifPresent(
            u -> {
              line("learnt from real rows", u.real().auc(), "AUC on the hold-out");
              line("learnt from synthetic", u.synthetic().auc(), "the same test");
            });
  }

  private void disclosure(DisclosureReport disclosure) {
    line(
        "closer to fitted rows",
        disclosure.closest().share(),
        "0.5: no closer than to the hold-out");
  }

  private void weak(WeakSpot spot) {
    out.printf(
        Locale.ROOT,
        "  %.3f  %s: %s; %s%n",
        spot.score(),
        String.join(" × ", spot.columns()),
        spot.finding(),
        spot.remedy());
  }

  private void line(String name, OptionalDouble value, String meaning) {
    if (value.isPresent()) {
      line(name, value.getAsDouble(), meaning);
    }
  }

  private void line(String name, double value, String meaning) {
    out.printf(Locale.ROOT, "%-22s %.3f  %s%n", name, value, meaning);
  }
}
