package io.semblance.catalog.export;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.catalog.record.RecordColumn;
import io.semblance.catalog.record.TransparencyRecord;
import io.semblance.catalog.record.TransparencyRecord.RecordFile;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The columns as Croissant fields, each with its provenance. */
final class CroissantFields {

  private final TransparencyRecord record;
  private final String file;

  private CroissantFields(TransparencyRecord record) {
    this.record = record;
    this.file =
        record.files().stream()
            .filter(candidate -> candidate.mediaType().startsWith("text/csv"))
            .findFirst()
            .or(() -> record.files().stream().findFirst())
            .map(RecordFile::name)
            .orElseThrow();
  }

  static ObjectNode recordSet(TransparencyRecord record) {
    CroissantFields fields = new CroissantFields(record);
    ObjectNode recordSet = JsonNodeFactory.instance.objectNode();
    recordSet.put("@type", "cr:RecordSet");
    recordSet.put("@id", record.dataset());
    recordSet.put("name", record.dataset());
    recordSet.put("description", "Every row is synthetic: drawn from a model, not observed.");
    record.columns().forEach(column -> recordSet.withArray("field").add(fields.field(column)));
    return recordSet;
  }

  private ObjectNode field(RecordColumn column) {
    ObjectNode field = JsonNodeFactory.instance.objectNode();
    field.put("@type", "cr:Field");
    field.put("@id", id(column));
    field.put("name", column.name());
    column.description().toOptional().ifPresent(text -> field.put("description", text));
    field.put("dataType", dataType(column.type()));
    ObjectNode source = field.putObject("source");
    source.putObject("fileObject").put("@id", file);
    source.putObject("extract").put("column", column.name());
    column
        .derivedFrom()
        .forEach(
            derivation ->
                field
                    .putObject("prov:wasDerivedFrom")
                    .put("@id", derivation.source() + "#" + encoded(derivation.column())));
    field.putObject("prov:wasGeneratedBy").put("@id", column.generatedBy());
    return field;
  }

  private String id(RecordColumn column) {
    return record.dataset() + "/" + encoded(column.name());
  }

  private static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }

  private static String dataType(String type) {
    return switch (type) {
      case "integer" -> "sc:Integer";
      case "numeric" -> "sc:Float";
      case "boolean" -> "sc:Boolean";
      case "datetime" -> "sc:DateTime";
      case "date" -> "sc:Date";
      default -> "sc:Text";
    };
  }
}
