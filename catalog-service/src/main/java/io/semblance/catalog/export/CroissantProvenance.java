package io.semblance.catalog.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.record.Generation.Run;
import io.semblance.catalog.record.RecordSource;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.policy.client.Purpose;
import java.util.List;
import java.util.stream.Collectors;

/** Where the table comes from and what it may be used for, in PROV-O, schema.org and ODRL. */
final class CroissantProvenance {

  private CroissantProvenance() {}

  static void put(ObjectNode document, TransparencyRecord record) {
    document.putObject("digitalSourceType").put("@id", "sc:TrainedAlgorithmicMediaDigitalSource");
    record.sources().forEach(source -> putSource(document, source));
    record.generation().runs().forEach(run -> putRun(document, run));
    putUsage(document, record);
  }

  private static void putSource(ObjectNode document, RecordSource source) {
    document
        .withArray("prov:wasDerivedFrom")
        .addObject()
        .put("@type", "prov:Entity")
        .put("@id", source.id())
        .put(
            "prov:label",
            "%s (%s)"
                .formatted(
                    source.title().toOptional().orElse(source.name()), source.origin().wire()));
  }

  private static void putRun(ObjectNode document, Run run) {
    ObjectNode activity =
        document
            .withArray("prov:wasGeneratedBy")
            .addObject()
            .put("@type", "prov:Activity")
            .put("@id", run.id())
            .put("prov:label", run.method());
    run.startedAt().toOptional().ifPresent(at -> activity.put("prov:startedAtTime", at.toString()));
    run.endedAt().toOptional().ifPresent(at -> activity.put("prov:endedAtTime", at.toString()));
  }

  private static void putUsage(ObjectNode document, TransparencyRecord record) {
    ObjectNode usage = document.putObject("usageInfo");
    usage.putArray("@type").add("CreativeWork").add("odrl:Offer");
    usage.put(
        "name",
        "Permitted: %s. Prohibited: %s."
            .formatted(
                words(record.usage().permittedPurposes()), words(record.usage().prohibitedUses())));
    usage
        .putObject("odrl:permission")
        .put("@type", "odrl:Permission")
        .putObject("odrl:action")
        .put("@id", "odrl:use");
  }

  private static String words(List<Purpose> purposes) {
    return purposes.isEmpty()
        ? "none named"
        : purposes.stream().map(Wording::of).collect(Collectors.joining(", "));
  }
}
