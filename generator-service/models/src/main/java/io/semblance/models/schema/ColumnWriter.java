package io.semblance.models.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.TimeBounds;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** Turns a column into an object of a schema document. */
final class ColumnWriter {

  private static final double EXACT_INTEGERS = 0x1p53;

  private static final String UTC = "Z";

  private final ObjectNode document = JsonNodeFactory.instance.objectNode();

  private ColumnWriter() {}

  static ObjectNode write(Column column) {
    ColumnWriter writer = new ColumnWriter();
    writer.document.put("name", column.name());
    writer.put("type", column.domain(), domain -> word(domain.kind()));
    writer.domain(column.domain().value());
    writer.put("nullable", column.nullable(), BooleanNode::valueOf);
    writer.put("sensitivity", column.sensitivity(), ColumnWriter::word);
    writer.put("quasi_identifier", column.quasiIdentifier(), BooleanNode::valueOf);
    return writer.document;
  }

  private void domain(Domain domain) {
    if (domain instanceof Domain.Numeric numeric) {
      put("decimals", numeric.format(), format -> IntNode.valueOf(format.decimals()));
      numberFormat(numeric.format());
      boolean integer = numeric.format().value().isInteger();
      put("bounds", numeric.bounds(), bounds -> range(bounds, integer));
    } else if (domain instanceof Domain.Categorical categorical) {
      put("levels", categorical.levels(), ColumnWriter::levels);
      categorical.catchAll().ifPresent(level -> document.put("catch_all", level));
    } else if (domain instanceof Domain.Ordinal ordinal) {
      put("levels", ordinal.levels(), ColumnWriter::levels);
      ordinal.catchAll().ifPresent(level -> document.put("catch_all", level));
    } else if (domain instanceof Domain.Bool bool) {
      put("levels", bool.format(), f -> levels(List.of(f.falseText(), f.trueText())));
    } else if (domain instanceof Domain.Datetime datetime) {
      DatetimeFormat format = datetime.format().value();
      put("format", datetime.format(), f -> TextNode.valueOf(f.pattern()));
      document.put("granularity_micros", format.granularityMicros());
      if (!format.zone().equals(UTC)) {
        document.put("zone", format.zone());
      }
      put("bounds", datetime.bounds(), bounds -> range(bounds, format));
    } else if (domain instanceof Domain.Identifier identifier) {
      put("format", identifier.form(), form -> TextNode.valueOf(form.text()));
    } else if (domain instanceof Domain.PersonalData data) {
      put("format", data.type(), ColumnWriter::word);
    }
  }

  private void numberFormat(Property<NumericFormat> property) {
    NumericFormat format = property.value();
    if (format.padded()) {
      document.put("padded", true);
    }
    if (format.step() > 1) {
      document.put("step", format.step());
    }
    if (format.notation().isDuration()) {
      put("format", property, f -> TextNode.valueOf(f.notation().text()));
    }
  }

  private <T> void put(String name, Optional<Property<T>> property, Function<T, JsonNode> toNode) {
    property.ifPresent(present -> put(name, present, toNode));
  }

  private <T> void put(String name, Property<T> property, Function<T, JsonNode> toNode) {
    JsonNode value = toNode.apply(property.value());
    if (property.isDeclared()) {
      document.set(name, value);
      return;
    }
    ObjectNode object = document.putObject(name);
    object.set("value", value);
    object.set("origin", word(property.origin()));
    object.put("reason", property.reason());
    object.put("confidence", property.confidence());
  }

  private static JsonNode word(Enum<?> constant) {
    return TextNode.valueOf(constant.name().toLowerCase(Locale.ROOT));
  }

  private static JsonNode levels(List<String> levels) {
    ArrayNode array = JsonNodeFactory.instance.arrayNode();
    levels.forEach(array::add);
    return array;
  }

  private static JsonNode range(Bounds bounds, boolean integer) {
    return range(number(bounds.min(), integer), number(bounds.max(), integer));
  }

  private static JsonNode range(TimeBounds bounds, DatetimeFormat format) {
    return range(
        TextNode.valueOf(format.format(bounds.minMicros())),
        TextNode.valueOf(format.format(bounds.maxMicros())));
  }

  private static JsonNode range(JsonNode min, JsonNode max) {
    ObjectNode range = JsonNodeFactory.instance.objectNode();
    range.set("min", min);
    range.set("max", max);
    return range;
  }

  private static JsonNode number(double value, boolean integer) {
    boolean exact = integer && value == Math.rint(value) && Math.abs(value) < EXACT_INTEGERS;
    return exact ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
  }
}
