package io.semblance.catalog.export;

import io.semblance.catalog.export.FactSheet.Entry;
import io.semblance.catalog.export.FactSheet.Section;
import io.semblance.catalog.record.Fact;
import io.semblance.catalog.record.Generation.Run;
import io.semblance.catalog.record.Governance;
import io.semblance.catalog.record.Privacy;
import io.semblance.catalog.record.Quality.Better;
import io.semblance.catalog.record.Quality.Metric;
import io.semblance.catalog.record.RecordSource;
import io.semblance.catalog.record.TransparencyRecord;
import java.util.ArrayList;
import java.util.List;

/** The groups of facts of a label: ingredients, making, privacy, quality, collapse, oversight. */
final class Sections {

  private Sections() {}

  static List<Section> of(TransparencyRecord record) {
    return List.of(
        new Section("ingredients", "Ingredients", ingredients(record)),
        new Section("making", "How it was made", making(record)),
        new Section("privacy", "Privacy facts", privacy(record.privacy())),
        new Section("quality", "Quality facts", quality(record)),
        new Section("collapse", "Collapse facts", collapse(record)),
        new Section("oversight", "Oversight", oversight(record.governance())));
  }

  private static List<Entry> ingredients(TransparencyRecord record) {
    List<Entry> entries = new ArrayList<>();
    for (RecordSource source : record.sources()) {
      entries.add(new Entry("Source", source.title().toOptional().orElse(source.name())));
      entries.add(new Entry("Origin", source.origin().wire() + ", used to fit the model"));
      entries.add(new Entry("Publisher", said(source.publisher())));
      entries.add(new Entry("Licence", said(source.licence())));
      entries.add(
          new Entry(
              "Rows of the source",
              source
                  .rows()
                  .toOptional()
                  .map(rows -> "%s (%s)".formatted(Wording.count(rows.value()), rows.basis()))
                  .orElse("not published")));
      entries.add(
          new Entry(
              "Personal data",
              source
                  .personalData()
                  .toOptional()
                  .map(is -> is ? "yes" : "no")
                  .orElse("not stated")));
      source
          .subjects()
          .toOptional()
          .ifPresent(who -> entries.add(new Entry("About", Wording.of(who))));
    }
    return entries;
  }

  private static List<Entry> making(TransparencyRecord record) {
    List<Entry> entries = new ArrayList<>();
    for (Run run : record.generation().runs()) {
      entries.add(new Entry("Method", Wording.method(run.method())));
      entries.add(new Entry("Engine", said(run.methodVersion())));
      entries.add(
          new Entry(
              "Finished", run.endedAt().toOptional().map(Wording::date).orElse("not stated")));
      entries.add(
          new Entry(
              "Seed", run.seedPolicy().toOptional().map(Wording::words).orElse("not stated")));
    }
    return entries;
  }

  private static List<Entry> privacy(Privacy privacy) {
    List<Entry> entries = new ArrayList<>();
    if (privacy.differentialPrivacy().value() == null) {
      entries.add(new Entry("Formal guarantee", "none: no privacy budget, no noise"));
    } else {
      addGuarantee(entries, privacy.differentialPrivacy().value());
    }
    privacy
        .membershipAttack()
        .toOptional()
        .ifPresent(
            attack ->
                entries.add(
                    new Entry(
                        "Membership attack, success above guessing",
                        "%s (95 %% interval %s to %s)"
                            .formatted(
                                figure(attack.risk()),
                                figure(attack.low()),
                                figure(attack.high())))));
    privacy
        .exactMatches()
        .toOptional()
        .ifPresent(
            matches ->
                entries.add(
                    new Entry("Rows equal to a real row, above chance", figure(matches.excess()))));
    entries.add(new Entry("What remains", privacy.residualRisk()));
    return entries;
  }

  private static void addGuarantee(List<Entry> entries, Privacy.Guarantee guarantee) {
    entries.add(new Entry("Formal guarantee", "differential privacy"));
    entries.add(new Entry("Epsilon (ε)", guarantee.epsilon()));
    entries.add(new Entry("Delta (δ)", guarantee.delta()));
    entries.add(new Entry("Protects", "one " + said(guarantee.unit())));
    entries.add(
        new Entry(
            "Noise",
            Wording.words(said(guarantee.noise()))
                + ", counted in "
                + said(guarantee.accountant())));
  }

  private static List<Entry> quality(TransparencyRecord record) {
    List<Metric> metrics = record.quality().metrics().toOptional().orElse(List.of());
    if (metrics.isEmpty()) {
      return List.of(
          new Entry("Measured", String.valueOf(record.quality().metrics().unknownReason())));
    }
    return metrics.stream()
        .map(
            metric ->
                new Entry(
                    metric.title(),
                    Wording.figure(metric.value())
                        + (metric.better() == Better.HIGHER ? " (1 is best)" : " (0 is best)")))
        .toList();
  }

  private static List<Entry> collapse(TransparencyRecord record) {
    return List.of(
        new Entry(
            "Generations from organic data", String.valueOf(record.collapse().generationDepth())),
        new Entry(
            "Fitted on organic rows",
            record.collapse().freshOrganicShare().equals("1")
                ? "all of them"
                : record.collapse().freshOrganicShare()),
        new Entry(
            "Distance to the organic source",
            record.collapse().anchor().distance().toOptional().orElse("not published")));
  }

  private static List<Entry> oversight(Governance governance) {
    List<Entry> entries = new ArrayList<>();
    entries.add(new Entry("Risk tier", governance.riskTier().wire()));
    entries.add(new Entry("Decision", Wording.words(governance.policy().outcome().wire())));
    entries.add(
        new Entry(
            "Approved by",
            governance.approvals().isEmpty()
                ? "no person: policy asks none at this tier"
                : String.join(
                    ", ",
                    governance.approvals().stream()
                        .map(approval -> Wording.words(approval.role()))
                        .toList())));
    entries.add(
        new Entry(
            "Valid until",
            governance.expiresAt().toOptional().map(Wording::date).orElse("no end set")));
    entries.add(new Entry("Policy revision", shortened(governance.policy().policyRevision())));
    return entries;
  }

  private static String shortened(String digest) {
    return digest.length() > 28 ? digest.substring(0, 26) + "…" : digest;
  }

  private static String said(Fact<String> fact) {
    return fact.toOptional().orElse("not stated");
  }

  private static String figure(Fact<String> fact) {
    return fact.toOptional().map(Wording::figure).orElse("not stated");
  }
}
