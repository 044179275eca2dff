package io.semblance.evaluation.html;

import io.semblance.evaluation.EvaluationReport;
import io.semblance.evaluation.EvaluationReport.Rows;
import java.util.ArrayList;
import java.util.List;

/*
 * The page is built from elements that encode what they hold, with OWASP's encoder; it holds no
 * scripts, loads nothing, and says so to the browser. Drawings are SVG with a description each and
 * a table of the same figures beside them.
 */
/**
 * An evaluation report as one self-contained page of HTML.
 *
 * <p>Privacy: exact figures on real rows; internal, and the page says so. Levels and groups of few
 * real rows are pooled and never named.
 */
public final class HtmlReport {

  private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'";

  private HtmlReport() {}

  /**
   * The page; the same report and title give the same text.
   *
   * @param title says which tables are compared
   */
  public static String of(EvaluationReport report, String title) {
    List<Section> sections = sections(report);
    Element head =
        Element.of("head")
            .add(
                Element.of("meta").with("charset", "utf-8"),
                Element.of("meta")
                    .with("http-equiv", "Content-Security-Policy")
                    .with("content", POLICY),
                Element.of("meta")
                    .with("name", "viewport")
                    .with("content", "width=device-width, initial-scale=1"),
                Element.of("meta").with("name", "robots").with("content", "noindex"),
                Element.of("title", title + " – evaluation report"),
                Element.of("style").verbatim(Stylesheet.TEXT));
    Element body =
        Element.of("body").add(header(report, title, sections), main(sections), footer(report));
    StringBuilder page = new StringBuilder("<!doctype html>\n");
    Element.of("html").with("lang", "en").add(head, body).writeTo(page);
    return page.append('\n').toString();
  }

  private static List<Section> sections(EvaluationReport report) {
    List<Section> sections = new ArrayList<>();
    sections.add(OverviewSection.of(report));
    sections.add(WeakSpotSection.of(report.weakest()));
    sections.add(ColumnSection.of(report));
    sections.add(PairSection.of(report.quality().trends()));
    sections.add(AccuracySection.of(report.accuracy()));
    report.learning().map(LearningSection::of).ifPresent(sections::add);
    sections.add(DisclosureSection.of(report));
    if (!report.attributes().isEmpty()) {
      sections.add(AttributeSection.of(report.attributes()));
    }
    if (!report.groups().isEmpty()) {
      sections.add(GroupSection.of(report));
    }
    sections.add(FormSection.of(report));
    sections.add(MeaningSection.of());
    return sections;
  }

  private static Element header(EvaluationReport report, String title, List<Section> sections) {
    Rows rows = report.rows();
    Element links = Element.of("ul");
    for (Section section : sections) {
      links.add(
          Element.of("li").add(Element.of("a", section.title()).with("href", "#" + section.id())));
    }
    return Element.of("header")
        .add(
            Element.of("h1").value(title),
            Element.of(
                    "p",
                    Figures.count(rows.synthetic())
                        + " synthetic rows, "
                        + Figures.count(rows.training())
                        + " training rows, "
                        + (rows.holdout() == 0
                            ? "no hold-out"
                            : Figures.count(rows.holdout()) + " hold-out rows")
                        + "; "
                        + rows.comparedColumns()
                        + " columns compared.")
                .cssClass("soft"),
            notice(),
            Element.of("nav").with("aria-label", "Sections").add(links));
  }

  private static Element notice() {
    return Element.of("div")
        .cssClass("notice")
        .with("role", "note")
        .add(
            Element.of("p")
                .add(Element.of("strong", "Internal: for people who may see the real rows. "))
                .text(
                    "Every figure here is computed exactly on real rows and is not protected by"
                        + " differential privacy. Do not publish this page with the synthetic"
                        + " table."),
            Element.of(
                "p",
                "Levels and groups of few real rows are pooled. Good figures do not show that a"
                    + " table is free of personal data."));
  }

  private static Element main(List<Section> sections) {
    return Element.of("main").add(sections.stream().map(Section::element).toList());
  }

  private static Element footer(EvaluationReport report) {
    return Element.of(
        "footer",
        "Made by Semblance; report schema "
            + report.schemaVersion()
            + ". This page holds no scripts and loads nothing. The JSON form of the report has"
            + " every figure.");
  }
}
