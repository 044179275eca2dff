package io.semblance.models;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.coding.Reparametrisation;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import io.semblance.models.schema.ConstraintJson;
import io.semblance.models.schema.SchemaJson;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What keeps constraints in samples, as a document. */
final class ConstraintDocument {

  private ConstraintDocument() {}

  static ObjectNode write(Reparametrisation constraints) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.set("schema", SchemaJson.toDocument(constraints.schema()));
    ArrayNode combinations = document.putArray("combinations");
    constraints.combinations().forEach(rows -> combinations.add(ConstraintJson.rows(rows)));
    ArrayNode missing = document.putArray("may_be_missing");
    constraints.mayBeMissing().stream().sorted().forEach(missing::add);
    return document;
  }

  static Reparametrisation read(Fields fields) {
    fields.allowOnly(Set.of("schema", "combinations", "may_be_missing"));
    JsonNode all =
        fields
            .node("combinations")
            .filter(JsonNode::isArray)
            .orElseThrow(
                () -> new DocumentException(fields.path("combinations"), "must be a list"));
    List<List<List<@Nullable String>>> combinations = new ArrayList<>();
    all.forEach(rows -> combinations.add(ConstraintJson.rows(rows, fields.path("combinations"))));
    return Reparametrisation.of(
        SchemaJson.fromDocument(fields.object("schema").node()),
        combinations,
        new HashSet<>(fields.texts("may_be_missing")));
  }
}
