package io.semblance.models.schema;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import io.semblance.models.metadata.SdvMetadata;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A schema as a JSON document that a person reads and corrects.
 *
 * <p>Each property of a column is either a bare value, which a person vouches for, or an object of
 * {@code value}, {@code origin}, {@code reason} and {@code confidence}, as inference leaves it. So
 * to correct a property is to write its value in place of the object.
 *
 * <p>Privacy: what is inferred depends on rows.
 */
public final class SchemaJson {

  /** What a registered source says of itself beside its columns; not a matter of the schema. */
  private static final Set<String> SOURCE =
      Set.of("title", "description", "publisher", "licence", "sector", "subjects", "lawful_basis");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private SchemaJson() {}

  /** Writes a document, one property a line. */
  public static String write(Schema schema) {
    StringBuilder text = new StringBuilder("{\n");
    JsonNode document = toDocument(schema);
    if (document.has("rows")) {
      text.append("  \"rows\": ").append(line(document.get("rows"))).append(",\n");
    }
    text.append("  \"columns\": [");
    String separator = "\n";
    for (JsonNode column : document.get("columns")) {
      text.append(separator).append("    {");
      String comma = "\n";
      for (Map.Entry<String, JsonNode> property : column.properties()) {
        text.append(comma).append("      \"").append(property.getKey()).append("\": ");
        text.append(line(property.getValue()));
        comma = ",\n";
      }
      text.append("\n    }");
      separator = ",\n";
    }
    text.append("\n  ]");
    if (document.has("constraints")) {
      text.append(",\n  \"constraints\": [");
      String comma = "\n    ";
      for (JsonNode constraint : document.get("constraints")) {
        text.append(comma).append(line(constraint));
        comma = ",\n    ";
      }
      text.append("\n  ]");
    }
    return text.append("\n}\n").toString();
  }

  /**
   * Reads a document over what was inferred: columns and properties that it does not name stay as
   * they were. It may be a metadata document of the Synthetic Data Vault, too.
   *
   * @throws DocumentException where it is no such document, or names a column that is not there
   */
  public static Schema read(String json, Schema inferred) {
    JsonNode document = parse(json);
    return SdvMetadata.isOne(document)
        ? SdvMetadata.read(document, inferred)
        : read(document, Optional.of(inferred));
  }

  /**
   * Reads a document that names every column.
   *
   * @throws DocumentException where it is no such document
   */
  public static Schema read(String json) {
    return read(parse(json), Optional.empty());
  }

  /** The document as a tree. */
  public static ObjectNode toDocument(Schema schema) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    schema.declaredRows().ifPresent(rows -> document.putObject("rows").put("declared", rows));
    var columns = document.putArray("columns");
    schema.columns().forEach(column -> columns.add(ColumnWriter.write(column)));
    if (!schema.constraints().isEmpty()) {
      var constraints = document.putArray("constraints");
      schema.constraints().forEach(constraint -> constraints.add(ConstraintJson.write(constraint)));
    }
    return document;
  }

  /**
   * Reads a tree that names every column.
   *
   * @throws DocumentException where it is no such document
   */
  public static Schema fromDocument(JsonNode document) {
    return read(document, Optional.empty());
  }

  private static Schema read(JsonNode document, Optional<Schema> inferred) {
    Fields fields = Fields.of(document, "");
    Set<String> allowed = new HashSet<>(SOURCE);
    allowed.addAll(Set.of("rows", "columns", "constraints"));
    fields.allowOnly(allowed);
    Map<String, Column> columns = new LinkedHashMap<>();
    inferred.ifPresent(schema -> schema.columns().forEach(c -> columns.put(c.name(), c)));
    List<String> seen = new ArrayList<>();
    for (Fields column : fields.objects("columns")) {
      String name = column.text("name");
      if (seen.contains(name)) {
        throw new DocumentException(column.path("name"), "'" + name + "' is named twice");
      }
      seen.add(name);
      if (inferred.isPresent() && !columns.containsKey(name)) {
        throw new DocumentException(column.path("name"), "the table has no column '" + name + "'");
      }
      columns.put(name, new ColumnReader(column, Optional.ofNullable(columns.get(name))).read());
    }
    return withRows(schema(List.copyOf(columns.values()), fields), fields);
  }

  private static Schema schema(List<Column> columns, Fields fields) {
    List<Constraint> constraints = new ArrayList<>();
    if (fields.has("constraints")) {
      fields.objects("constraints").forEach(c -> constraints.add(ConstraintJson.read(c)));
    }
    try {
      return Schema.of(columns).withConstraints(constraints);
    } catch (SchemaException e) {
      throw new DocumentException("", String.valueOf(e.getMessage()));
    }
  }

  private static Schema withRows(Schema schema, Fields fields) {
    if (!fields.has("rows")) {
      return schema;
    }
    Fields rows = fields.object("rows");
    rows.allowOnly(Set.of("declared"));
    return schema.withDeclaredRows(rows.integer("declared", 0, Long.MAX_VALUE));
  }

  private static JsonNode parse(String json) {
    try {
      return MAPPER.readTree(json);
    } catch (JsonProcessingException e) {
      var at = e.getLocation();
      String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
      throw new DocumentException(
          place, "not JSON: " + e.getOriginalMessage().lines().findFirst().orElse(""));
    }
  }

  private static String line(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }
}
