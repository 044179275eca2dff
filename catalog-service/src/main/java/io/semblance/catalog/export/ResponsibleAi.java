package io.semblance.catalog.export;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.record.Governance.Statement;
import io.semblance.catalog.record.RecordSource;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.policy.client.Purpose;
import java.util.List;

/** The Responsible AI properties of a Croissant document, all that reviewers of datasets ask. */
final class ResponsibleAi {

  private ResponsibleAi() {}

  static void put(ObjectNode document, TransparencyRecord record) {
    document.put("rai:hasSyntheticData", true);
    document.put("rai:dataCollection", made(record));
    document.withArray("rai:dataCollectionType").add("Others");
    putStatements(document, "rai:dataLimitations", record.governance().limitations());
    putStatements(document, "rai:dataBiases", record.governance().biases());
    putStatements(document, "rai:dataSocialImpact", record.governance().socialImpact());
    for (Purpose purpose : record.usage().permittedPurposes()) {
      document.withArray("rai:dataUseCases").add(Wording.of(purpose));
    }
    if (record.usage().permittedPurposes().isEmpty()) {
      document.withArray("rai:dataUseCases").add("none named by policy");
    }
    record
        .sources()
        .forEach(
            source ->
                document.withArray("rai:personalSensitiveInformation").add(sensitive(source)));
    document.put(
        "rai:dataReleaseMaintenancePlan",
        "Versions do not change; a withdrawn version leaves a tombstone with its digests.");
  }

  private static String made(TransparencyRecord record) {
    String how = Wording.method(record.generation().runs().get(0).method());
    return record
        .privacy()
        .differentialPrivacy()
        .toOptional()
        .map(
            dp ->
                "%s, under differential privacy (epsilon %s, delta %s)"
                    .formatted(how, dp.epsilon(), dp.delta()))
        .orElse(how + ", without a differential-privacy guarantee");
  }

  private static String sensitive(RecordSource source) {
    String personal =
        source
            .personalData()
            .toOptional()
            .map(is -> is ? "holds personal data" : "holds no personal data")
            .orElse("is not declared with regard to personal data");
    String worst =
        source
            .sensitivity()
            .toOptional()
            .map(category -> "most sensitive column: " + category.wire().replace('_', ' '))
            .orElse("sensitivity not declared");
    return "The organic source %s; %s. Rows of this table are synthetic."
        .formatted(personal, worst);
  }

  private static void putStatements(
      ObjectNode document, String property, List<Statement> statements) {
    statements.forEach(statement -> document.withArray(property).add(statement.text()));
  }
}
