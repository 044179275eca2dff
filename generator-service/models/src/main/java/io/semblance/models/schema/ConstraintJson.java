package io.semblance.models.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.engine.schema.Constraint;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Constraints as objects of a schema document, told apart by their {@code type}. */
public final class ConstraintJson {

  private ConstraintJson() {}

  static ObjectNode write(Constraint constraint) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    if (constraint instanceof Constraint.Inequality inequality) {
      document.put("type", "inequality").put("low", inequality.low());
      document.put("high", inequality.high()).put("strict", inequality.strict());
    } else if (constraint instanceof Constraint.Range range) {
      document.put("type", "range").put("column", range.column());
      range.min().ifPresent(min -> document.put("min", min));
      range.max().ifPresent(max -> document.put("max", max));
    } else if (constraint instanceof Constraint.FixedCombinations fixed) {
      document.put("type", "fixed_combinations").set("columns", texts(fixed.columns()));
      fixed.allowed().ifPresent(rows -> document.set("allowed", rows(rows)));
    } else if (constraint instanceof Constraint.OneHot oneHot) {
      document.put("type", "one_hot").set("columns", texts(oneHot.columns()));
    } else if (constraint instanceof Constraint.Sum sum) {
      document.put("type", "sum").set("parts", texts(sum.parts()));
      document.put("total", sum.total());
    } else if (constraint instanceof Constraint.MissingWhen missing) {
      document.put("type", "missing_when").put("column", missing.column());
      document.put("when", missing.when()).set("levels", texts(missing.levels()));
    } else if (constraint instanceof Constraint.UniqueKey key) {
      document.put("type", "unique_key").set("columns", texts(key.columns()));
    }
    return document;
  }

  static Constraint read(Fields fields) {
    try {
      return readAs(fields.text("type"), fields);
    } catch (IllegalArgumentException e) {
      throw new DocumentException(fields.path(), String.valueOf(e.getMessage()));
    }
  }

  private static Constraint readAs(String type, Fields fields) {
    return switch (type) {
      case "inequality" -> inequality(allowing(fields, "low", "high", "strict"));
      case "range" -> range(allowing(fields, "column", "min", "max"));
      case "fixed_combinations" -> combinations(allowing(fields, "columns", "allowed"));
      case "one_hot" -> new Constraint.OneHot(allowing(fields, "columns").texts("columns"));
      case "sum" -> {
        allowing(fields, "parts", "total");
        yield new Constraint.Sum(fields.texts("parts"), fields.text("total"));
      }
      case "missing_when" -> {
        allowing(fields, "column", "when", "levels");
        yield new Constraint.MissingWhen(
            fields.text("column"), fields.text("when"), fields.texts("levels"));
      }
      case "unique_key" -> new Constraint.UniqueKey(allowing(fields, "columns").texts("columns"));
      default ->
          throw new DocumentException(
              fields.path("type"),
              "must be one of inequality, range, fixed_combinations, one_hot, sum, missing_when,"
                  + " unique_key");
    };
  }

  private static Constraint inequality(Fields fields) {
    boolean strict = fields.has("strict") && fields.flag("strict");
    return new Constraint.Inequality(fields.text("low"), fields.text("high"), strict);
  }

  private static Constraint range(Fields fields) {
    return new Constraint.Range(
        fields.text("column"), optional(fields, "min"), optional(fields, "max"));
  }

  private static Constraint combinations(Fields fields) {
    return new Constraint.FixedCombinations(
        fields.texts("columns"),
        fields.node("allowed").map(node -> rows(node, fields.path("allowed"))));
  }

  /** Rows of texts, null where a value is missing. */
  public static ArrayNode rows(List<? extends List<@Nullable String>> rows) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    for (List<@Nullable String> row : rows) {
      ArrayNode cells = array.addArray();
      row.forEach(cells::add);
    }
    return array;
  }

  /**
   * Reads rows of texts.
   *
   * @throws DocumentException where the node is none
   */
  public static List<List<@Nullable String>> rows(JsonNode node, String path) {
    List<List<@Nullable String>> rows = new ArrayList<>();
    for (JsonNode row : requireArray(node, path)) {
      List<@Nullable String> cells = new ArrayList<>();
      for (JsonNode cell : requireArray(row, path)) {
        cells.add(cell.isNull() ? null : Fields.text(cell, path));
      }
      rows.add(cells);
    }
    return rows;
  }

  private static JsonNode requireArray(JsonNode node, String path) {
    if (!node.isArray()) {
      throw new DocumentException(path, "must be a list of lists of texts");
    }
    return node;
  }

  private static Optional<String> optional(Fields fields, String name) {
    return fields.node(name).map(node -> Fields.text(node, fields.path(name)));
  }

  private static Fields allowing(Fields fields, String... names) {
    Set<String> allowed = new HashSet<>(Set.of(names));
    allowed.add("type");
    fields.allowOnly(allowed);
    return fields;
  }

  private static ArrayNode texts(List<String> texts) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    texts.forEach(array::add);
    return array;
  }
}
