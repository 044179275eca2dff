package io.semblance.catalog.export;

import io.semblance.catalog.export.FactSheet.Entry;
import io.semblance.catalog.export.FactSheet.Section;
import io.semblance.catalog.record.TransparencyRecord;
import java.util.List;

/**
 * The record on one panel, like the facts on a package of food. Black on white, without script or
 * outside reference; its description holds the same text.
 */
public final class LabelSvg {

  private static final int MAX_TITLE = 160;

  private LabelSvg() {}

  /** Returns the label as an SVG document. */
  public static String of(TransparencyRecord record, String recordDigest) {
    FactSheet facts = FactSheet.of(record);
    SvgSheet sheet = new SvgSheet();
    sheet.banner(FactSheet.BANNER, FactSheet.BANNER_TEXT);
    sheet.paragraph(shortened(facts.title()), 19, true);
    sheet.paragraph(facts.subtitle(), 12.5, false);
    sheet.rule(8);
    for (Section section : facts.sections()) {
      sheet.heading(section.title());
      section.entries().forEach(entry -> sheet.fact(entry.term(), entry.detail()));
      sheet.rule(3);
    }
    list(sheet, "Good for", facts.goodFor(), "no purpose is named");
    list(sheet, "Not for", facts.notFor(), "no use is named");
    sheet.rule(8);
    int half = recordDigest.length() / 2;
    sheet.paragraph("Record digest", 11, true);
    sheet.paragraph(recordDigest.substring(0, half), 11, false);
    sheet.paragraph(recordDigest.substring(half), 11, false);
    return sheet.document(
        "Label of synthetic data: " + shortened(facts.title()), description(facts, recordDigest));
  }

  private static void list(SvgSheet sheet, String heading, List<String> items, String otherwise) {
    sheet.fact(heading, items.isEmpty() ? otherwise : String.join(", ", items));
  }

  private static String description(FactSheet facts, String recordDigest) {
    StringBuilder text = new StringBuilder();
    text.append(FactSheet.BANNER).append(". ").append(FactSheet.BANNER_TEXT).append('\n');
    text.append(facts.subtitle()).append(".\n");
    for (Section section : facts.sections()) {
      text.append(section.title()).append(": ");
      for (Entry entry : section.entries()) {
        text.append(entry.term()).append(": ").append(entry.detail()).append("; ");
      }
      text.append('\n');
    }
    text.append("Good for: ").append(String.join(", ", facts.goodFor())).append(".\n");
    text.append("Not for: ").append(String.join(", ", facts.notFor())).append(".\n");
    return text.append("Record ").append(recordDigest).toString();
  }

  private static String shortened(String title) {
    return title.length() <= MAX_TITLE ? title : title.substring(0, MAX_TITLE - 1) + "…";
  }
}
