package io.semblance.catalog.export;

import io.semblance.catalog.record.Governance.Statement;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.policy.client.Purpose;
import java.util.List;

/** The record in the words and the order in which the label and the page show it to people. */
public record FactSheet(
    String title,
    String subtitle,
    String headline,
    List<String> statements,
    List<Section> sections,
    List<String> goodFor,
    List<String> notFor,
    List<String> limitations) {

  /** What every label says first. */
  public static final String BANNER = "SYNTHETIC";

  /** What the first word means. */
  public static final String BANNER_TEXT = "Every row was drawn from a model. None was observed.";

  /** Returns the facts of a record. */
  public static FactSheet of(TransparencyRecord record) {
    return new FactSheet(
        record.title(),
        "%s × %d columns · version %s · %s"
            .formatted(
                Wording.count(record.composition().rows().total()) + " rows",
                record.columns().size(),
                record.version(),
                Wording.date(record.issued())),
        record.governance().label().headline(),
        record.governance().label().statements(),
        Sections.of(record),
        purposes(record.usage().permittedPurposes()),
        purposes(record.usage().prohibitedUses()),
        record.governance().limitations().stream().map(Statement::text).toList());
  }

  /** Returns a number of bytes as people say it. */
  public static String size(long bytes) {
    return Wording.bytes(bytes);
  }

  private static List<String> purposes(List<Purpose> purposes) {
    return purposes.stream().map(Wording::of).toList();
  }

  /** A group of facts under one heading. */
  public record Section(String id, String title, List<Entry> entries) {}

  /** One fact: what it is, and its value in words. */
  public record Entry(String term, String detail) {}
}
