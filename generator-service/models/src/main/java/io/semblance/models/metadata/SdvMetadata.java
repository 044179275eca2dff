package io.semblance.models.metadata;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The metadata document of the Synthetic Data Vault for one table, in both of its forms: {@code
 * SINGLE_TABLE_V1}, and {@code V1} with a single table.
 *
 * <p>It says what each column is, not which values it may take: bounds and levels stay as they were
 * inferred. What it says counts as declared.
 *
 * @see <a href="https://docs.sdv.dev/sdv/concepts/metadata/metadata-json">the format</a>
 */
public final class SdvMetadata {

  private static final String VERSION = "METADATA_SPEC_VERSION";
  private static final Set<String> KNOWN = Set.of("SINGLE_TABLE_V1", "V1");

  private SdvMetadata() {}

  /** Whether a document is one of these, rather than a schema of our own. */
  public static boolean isOne(JsonNode document) {
    boolean typed =
        document.path("columns").properties().stream()
            .anyMatch(column -> column.getValue().has("sdtype"));
    return document.has(VERSION) || document.path("tables").isObject() || typed;
  }

  /**
   * Reads a document over what was inferred: columns that it does not name stay as they were.
   *
   * @throws DocumentException where it is no such document, describes several tables, or names a
   *     column that is not there
   */
  public static Schema read(JsonNode document, Schema inferred) {
    Fields fields = Fields.of(document, "");
    if (fields.has(VERSION) && !KNOWN.contains(fields.text(VERSION))) {
      throw new DocumentException(VERSION, "must be one of V1, SINGLE_TABLE_V1");
    }
    Fields table = table(fields);
    Schema schema = inferred;
    Fields columns = table.object("columns");
    for (Map.Entry<String, JsonNode> entry : columns.node().properties()) {
      Column column = column(schema, entry.getKey(), columns.path(entry.getKey()));
      Domain domain =
          new SdvColumn(Fields.of(entry.getValue(), columns.path(entry.getKey())), column).domain();
      schema = schema.with(column.withDomain(Property.declared(domain)));
    }
    return withPrimaryKey(schema, table);
  }

  private static Fields table(Fields document) {
    if (!document.has("tables")) {
      return document;
    }
    Fields tables = document.object("tables");
    List<String> names = tables.node().properties().stream().map(Map.Entry::getKey).toList();
    if (names.size() != 1) {
      throw new DocumentException("tables", "must be a single table, not " + names.size());
    }
    return tables.object(names.get(0));
  }

  /** Values of a primary key name rows, whatever else they are. */
  private static Schema withPrimaryKey(Schema schema, Fields table) {
    if (!table.has("primary_key")) {
      return schema;
    }
    if (table.node("primary_key").filter(JsonNode::isArray).isPresent()) {
      return withCompositeKey(schema, table.texts("primary_key"), table.path("primary_key"));
    }
    String name = table.text("primary_key");
    Column key = column(schema, name, table.path("primary_key"));
    if (!key.isModelled()) {
      return schema;
    }
    Property<IdentifierForm> form =
        Property.inferred(IdentifierForm.SEQUENCE, "nothing was said of the form", 0);
    return schema.with(key.withDomain(Property.declared(new Domain.Identifier(form))));
  }

  /** Columns whose values are different only together. */
  private static Schema withCompositeKey(Schema schema, List<String> names, String path) {
    names.forEach(name -> column(schema, name, path));
    if (names.stream().anyMatch(name -> !schema.column(name).isModelled())) {
      return schema;
    }
    List<Constraint> constraints = new ArrayList<>(schema.constraints());
    constraints.add(Constraint.key(names.toArray(String[]::new)));
    return schema.withConstraints(constraints);
  }

  private static Column column(Schema schema, String name, String path) {
    if (schema.position(name).isEmpty()) {
      throw new DocumentException(path, "the table has no column '" + name + "'");
    }
    return schema.column(name);
  }
}
