package io.semblance.catalog.page;

import io.semblance.catalog.export.Croissant;
import io.semblance.catalog.export.FactSheet;
import io.semblance.catalog.record.RecordColumn;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import java.util.List;

/** What a landing page shows, ready to be written down. */
public record LandingModel(
    FactSheet facts,
    String name,
    String version,
    String description,
    String base,
    String api,
    String digest,
    String readers,
    List<FileLine> files,
    List<ColumnLine> columns,
    String jsonLd,
    String citation) {

  static LandingModel of(TransparencyRecord record, String digest, String catalogUrl) {
    String base = "/datasets/%s/%s".formatted(record.dataset(), record.version());
    return new LandingModel(
        FactSheet.of(record),
        record.dataset(),
        record.version(),
        record.description(),
        base,
        "/api/v1/datasets/%s/versions/%s".formatted(record.dataset(), record.version()),
        digest,
        readers(record.usage().releaseScope()),
        record.files().stream().map(file -> FileLine.of(file, record, base)).toList(),
        record.columns().stream().map(ColumnLine::of).toList(),
        embedded(Croissant.of(record, catalogUrl)),
        "%s, version %s, synthetic table. %s%s"
            .formatted(record.title(), record.version(), catalogUrl, base));
  }

  /* Inside a script element, "<" must not start a tag. */
  private static String embedded(String json) {
    return json.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026");
  }

  private static String readers(ReleaseScope scope) {
    return switch (scope) {
      case INTERNAL_TEAM -> "the team that asked for it";
      case INTERNAL_ORG -> "the organisation";
      case PARTNER -> "partners";
      case REGISTERED -> "registered users";
      case PUBLIC -> "anyone who logs in";
    };
  }

  private static String words(String wire) {
    return wire.replace('_', ' ');
  }

  /** A file with a link for each purpose that is permitted. */
  public record FileLine(
      String name, String mediaType, String size, String sha256, List<PurposeLink> links) {

    static FileLine of(RecordFile file, TransparencyRecord record, String base) {
      return new FileLine(
          file.name(),
          file.mediaType(),
          FactSheet.size(file.bytes()),
          file.sha256(),
          record.usage().permittedPurposes().stream()
              .map(purpose -> PurposeLink.of(purpose, base + "/files/" + file.name()))
              .toList());
    }
  }

  /** A download for one declared purpose. */
  public record PurposeLink(String purpose, String href) {

    static PurposeLink of(Purpose purpose, String path) {
      return new PurposeLink(words(purpose.wire()), path + "?purpose=" + purpose.wire());
    }
  }

  /** A column in words. */
  public record ColumnLine(
      String name, String type, String description, String sensitivity, String values) {

    private static final int SHOWN = 12;

    static ColumnLine of(RecordColumn column) {
      return new ColumnLine(
          column.name(),
          words(column.type()),
          column.description().toOptional().orElse(""),
          column.sensitivity().toOptional().map(s -> words(s.wire())).orElse("not stated"),
          column.levels().toOptional().map(ColumnLine::levels).orElse(""));
    }

    private static String levels(List<String> levels) {
      String shown = String.join(" · ", levels.subList(0, Math.min(SHOWN, levels.size())));
      return levels.size() <= SHOWN
          ? shown
          : "%s … and %d more".formatted(shown, levels.size() - SHOWN);
    }
  }
}
