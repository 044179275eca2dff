package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.Notation;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.generator.JsonFields;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns documents back into the engine's columns. */
final class EngineColumns {

  private EngineColumns() {}

  /**
   * Returns the column that a document describes.
   *
   * @throws SchemaException where its properties do not fit together
   */
  static Column of(ColumnDocument document) {
    return new Column(
        document.name(),
        ColumnDocuments.map(document.type(), kind -> domain(document)),
        document.nullable(),
        document.sensitivity(),
        document.quasiIdentifier());
  }

  private static Domain domain(ColumnDocument document) {
    Optional<String> catchAll = Optional.ofNullable(document.catchAll());
    return switch (document.type().value()) {
      case INTEGER, NUMERIC -> numeric(document);
      case DURATION -> duration(document);
      case CATEGORICAL -> new Domain.Categorical(Optional.ofNullable(document.levels()), catchAll);
      case ORDINAL -> new Domain.Ordinal(levels(document), catchAll);
      case BOOLEAN -> new Domain.Bool(ColumnDocuments.map(levels(document), EngineColumns::bool));
      case DATETIME -> datetime(document);
      case IDENTIFIER -> new Domain.Identifier(form(document.format()));
      case PERSONAL_DATA -> personalData(document.format());
      case FREE_TEXT -> new Domain.FreeText();
    };
  }

  private static Domain numeric(ColumnDocument document) {
    Property<Integer> decimals =
        document.decimals() == null
            ? Property.inferred(NumericFormat.FLOATING, "nothing was said of decimals", 0)
            : document.decimals();
    return new Domain.Numeric(
        ColumnDocuments.map(
            decimals,
            digits ->
                new NumericFormat(digits, document.padded() && digits > 0)
                    .withStep(step(document, 1))),
        Optional.ofNullable(document.bounds())
            .map(bounds -> ColumnDocuments.map(bounds, EngineColumns::numbers)));
  }

  private static Domain duration(ColumnDocument document) {
    Property<String> notation = document.format();
    if (notation == null) {
      throw new SchemaException("a duration needs a format, as h:mm:ss or iso_8601");
    }
    NumericFormat seconds = NumericFormat.ofDurations(notation(notation.value()));
    int decimals = document.decimals() == null ? 0 : document.decimals().value();
    long step = step(document, seconds.step());
    return new Domain.Numeric(
        ColumnDocuments.map(
            notation, text -> new NumericFormat(decimals, false, step, seconds.notation())),
        Optional.ofNullable(document.bounds())
            .map(bounds -> ColumnDocuments.map(bounds, EngineColumns::numbers)));
  }

  private static long step(ColumnDocument document, long otherwise) {
    Long step = document.step();
    return step == null ? otherwise : step;
  }

  private static Notation notation(String text) {
    return Notation.of(text)
        .filter(Notation::isDuration)
        .orElseThrow(() -> new SchemaException("no duration is written as '" + text + "'"));
  }

  private static Domain datetime(ColumnDocument document) {
    Property<String> pattern = document.format();
    if (pattern == null) {
      throw new SchemaException("a datetime column needs a format");
    }
    DatetimeFormat plain = DatetimeFormat.of(pattern.value());
    Long micros = document.granularityMicros();
    String zone = document.zone();
    DatetimeFormat zoned = zone == null ? plain : plain.withZone(zone);
    DatetimeFormat format = micros == null ? zoned : zoned.withGranularity(micros);
    return new Domain.Datetime(
        ColumnDocuments.map(pattern, text -> format),
        Optional.ofNullable(document.bounds())
            .map(bounds -> ColumnDocuments.map(bounds, range -> instants(range, format))));
  }

  private static Property<List<String>> levels(ColumnDocument document) {
    if (document.levels() == null) {
      throw new SchemaException("an ordinal or boolean column needs levels");
    }
    return document.levels();
  }

  private static BooleanFormat bool(List<String> levels) {
    if (levels.size() != 2) {
      throw new SchemaException("a boolean column has two levels: false, then true");
    }
    return new BooleanFormat(levels.get(0), levels.get(1));
  }

  private static Bounds numbers(ColumnRange range) {
    return new Bounds(number(range.min()), number(range.max()));
  }

  private static double number(JsonNode node) {
    if (!node.isNumber()) {
      throw new SchemaException("the bounds of a numeric column are numbers");
    }
    return node.doubleValue();
  }

  private static TimeBounds instants(ColumnRange range, DatetimeFormat format) {
    try {
      return new TimeBounds(format.parse(range.min().asText()), format.parse(range.max().asText()));
    } catch (DateTimeException | ArithmeticException e) {
      throw new SchemaException(
          "the bounds of a datetime column are texts in its format " + format.pattern());
    }
  }

  private static Property<IdentifierForm> form(@Nullable Property<String> format) {
    return format == null
        ? Property.inferred(IdentifierForm.SEQUENCE, "nothing was said of the form", 0)
        : ColumnDocuments.map(format, IdentifierForm::of);
  }

  private static Domain personalData(@Nullable Property<String> format) {
    if (format == null) {
      throw new SchemaException("personal data need a format, which says what they are: email");
    }
    return new Domain.PersonalData(ColumnDocuments.map(format, EngineColumns::semanticType));
  }

  private static SemanticType semanticType(String word) {
    return Arrays.stream(SemanticType.values())
        .filter(type -> JsonFields.wire(type).equals(word))
        .findFirst()
        .orElseThrow(() -> new SchemaException("no personal data are known as '" + word + "'"));
  }
}
