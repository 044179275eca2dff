package io.semblance.models.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Origin;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.schema.SemanticType;
import io.semblance.engine.schema.SensitivityCategory;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import java.time.DateTimeException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads an object of a schema document over the column that was inferred, if any was. */
final class ColumnReader {

  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "type",
          "levels",
          "catch_all",
          "bounds",
          "decimals",
          "padded",
          "format",
          "granularity_micros",
          "step",
          "zone",
          "nullable",
          "sensitivity",
          "quasi_identifier",
          // of a registered source; they do not matter to a model
          "description",
          "protected");

  private final Fields fields;
  private final Optional<Column> inferred;
  private final Property<DomainKind> kind;

  /** What was inferred of the domain, where that is of the same kind as the document's. */
  private final Optional<Domain> old;

  ColumnReader(Fields fields, Optional<Column> inferred) {
    fields.allowOnly(KNOWN);
    this.fields = fields;
    this.inferred = inferred;
    this.kind =
        property("type", (node, path) -> Fields.word(node, path, DomainKind.class))
            .or(() -> inferred.map(column -> as(column.domain(), column.kind())))
            .orElseThrow(() -> new DocumentException(fields.path("type"), "is missing"));
    this.old =
        inferred.filter(column -> column.kind() == kind.value()).map(c -> c.domain().value());
  }

  Column read() {
    try {
      return new Column(
          fields.text("name"),
          as(kind, domain()),
          property("nullable", Fields::flag)
              .or(() -> inferred.map(Column::nullable))
              .orElse(unsaid(true)),
          property(
                  "sensitivity", (node, path) -> Fields.word(node, path, SensitivityCategory.class))
              .or(() -> inferred.map(Column::sensitivity))
              .orElse(unsaid(SensitivityCategory.NONE)),
          property("quasi_identifier", Fields::flag)
              .or(() -> inferred.map(Column::quasiIdentifier))
              .orElse(unsaid(false)));
    } catch (SchemaException e) {
      throw new DocumentException(fields.path(), String.valueOf(e.getMessage()));
    }
  }

  private Domain domain() {
    return switch (kind.value()) {
      case INTEGER, NUMERIC, DURATION -> numeric();
      case CATEGORICAL -> new Domain.Categorical(levels(), catchAll());
      case ORDINAL -> new Domain.Ordinal(requiredLevels(), catchAll());
      case BOOLEAN -> new Domain.Bool(bool());
      case DATETIME -> datetime();
      case IDENTIFIER -> identifier();
      case PERSONAL_DATA -> personalData();
      case FREE_TEXT -> new Domain.FreeText();
    };
  }

  private Domain numeric() {
    refuse("levels", "catch_all", "granularity_micros", "zone");
    Optional<Domain.Numeric> known = old.map(Domain.Numeric.class::cast);
    Property<NumericFormat> format = new NumberFormatReader(fields, kind).read(known);
    Optional<Property<Bounds>> bounds =
        property("bounds", ColumnReader::bounds)
            .or(
                () ->
                    inferred
                        .map(column -> column.domain().value())
                        .filter(Domain.Numeric.class::isInstance)
                        .flatMap(domain -> ((Domain.Numeric) domain).bounds()));
    return new Domain.Numeric(format, bounds);
  }

  private Domain datetime() {
    refuse("levels", "catch_all", "decimals", "padded", "step");
    Optional<Domain.Datetime> known = old.map(Domain.Datetime.class::cast);
    Property<DatetimeFormat> format =
        property("format", (node, path) -> DatetimeFormat.of(Fields.text(node, path)))
            .or(() -> known.map(Domain.Datetime::format))
            .orElseThrow(() -> new DocumentException(fields.path("format"), "is missing"));
    if (fields.has("zone")) {
      format = as(format, format.value().withZone(fields.text("zone")));
    }
    if (fields.has("granularity_micros")) {
      long micros = fields.integer("granularity_micros", 1, Long.MAX_VALUE);
      format = as(format, format.value().withGranularity(micros));
    }
    DatetimeFormat reading = format.value();
    return new Domain.Datetime(
        format,
        property("bounds", (node, path) -> instants(node, path, reading))
            .or(() -> known.flatMap(Domain.Datetime::bounds)));
  }

  private Domain identifier() {
    refuse(
        "levels",
        "catch_all",
        "bounds",
        "decimals",
        "padded",
        "step",
        "granularity_micros",
        "zone");
    return property("format", (node, path) -> IdentifierForm.of(Fields.text(node, path)))
        .<Domain>map(Domain.Identifier::new)
        .or(() -> old)
        .orElseGet(() -> new Domain.Identifier(unsaid(IdentifierForm.SEQUENCE)));
  }

  private Domain personalData() {
    refuse(
        "levels",
        "catch_all",
        "bounds",
        "decimals",
        "padded",
        "step",
        "granularity_micros",
        "zone");
    return property("format", (node, path) -> Fields.word(node, path, SemanticType.class))
        .<Domain>map(Domain.PersonalData::new)
        .or(() -> old)
        .orElseThrow(() -> new DocumentException(fields.path("format"), "is missing"));
  }

  private Optional<Property<List<String>>> levels() {
    refuse("bounds", "decimals", "padded", "step", "format", "granularity_micros", "zone");
    return property("levels", Fields::texts).or(() -> inferred.flatMap(ColumnReader::levelsOf));
  }

  private Property<List<String>> requiredLevels() {
    return levels().orElseThrow(() -> new DocumentException(fields.path("levels"), "is missing"));
  }

  private Property<BooleanFormat> bool() {
    Property<List<String>> levels = requiredLevels();
    if (levels.value().size() != 2) {
      throw new DocumentException(fields.path("levels"), "must be two: false, then true");
    }
    return as(levels, new BooleanFormat(levels.value().get(0), levels.value().get(1)));
  }

  private Optional<String> catchAll() {
    if (fields.has("catch_all")) {
      return Optional.of(fields.text("catch_all"));
    }
    return fields.has("levels") ? Optional.empty() : inferred.flatMap(ColumnReader::catchAllOf);
  }

  private void refuse(String... others) {
    for (String other : others) {
      if (fields.has(other)) {
        throw new DocumentException(
            fields.path(other),
            "a column of type " + kind.value().name().toLowerCase(Locale.ROOT) + " has none");
      }
    }
  }

  private <T> Optional<Property<T>> property(String name, Reading<T> reading) {
    return fields.node(name).map(node -> property(node, fields.path(name), reading));
  }

  static <T> Property<T> property(JsonNode node, String path, Reading<T> reading) {
    if (!node.isObject() || !node.has("value")) {
      return Property.declared(reading.read(node, path));
    }
    Fields parts = Fields.of(node, path);
    parts.allowOnly(Set.of("value", "origin", "reason", "confidence"));
    T value = reading.read(node.get("value"), parts.path("value"));
    if (parts.has("origin") && parts.word("origin", Origin.class) == Origin.DECLARED) {
      return Property.declared(value);
    }
    double confidence = parts.has("confidence") ? parts.number("confidence") : 0;
    if (confidence < 0 || confidence > 1) {
      throw new DocumentException(parts.path("confidence"), "must lie between 0 and 1");
    }
    return Property.inferred(value, parts.has("reason") ? parts.text("reason") : "", confidence);
  }

  private static Bounds bounds(JsonNode node, String path) {
    Fields range = range(node, path);
    return new Bounds(range.number("min"), range.number("max"));
  }

  private static TimeBounds instants(JsonNode node, String path, DatetimeFormat format) {
    Fields range = range(node, path);
    try {
      return new TimeBounds(format.parse(range.text("min")), format.parse(range.text("max")));
    } catch (DateTimeException | ArithmeticException e) {
      throw new DocumentException(path, "must be two texts in the format " + format.pattern());
    }
  }

  private static Fields range(JsonNode node, String path) {
    Fields range = Fields.of(node, path);
    range.allowOnly(Set.of("min", "max"));
    return range;
  }

  private static Optional<Property<List<String>>> levelsOf(Column column) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.levels();
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return Optional.of(ordinal.levels());
    }
    return domain instanceof Domain.Bool bool
        ? Optional.of(
            as(
                bool.format(),
                List.of(bool.format().value().falseText(), bool.format().value().trueText())))
        : Optional.empty();
  }

  private static Optional<String> catchAllOf(Column column) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.catchAll();
    }
    return domain instanceof Domain.Ordinal ordinal ? ordinal.catchAll() : Optional.empty();
  }

  static <T> Property<T> as(Property<?> property, T value) {
    return new Property<>(value, property.origin(), property.reason(), property.confidence());
  }

  static <T> Property<T> unsaid(T value) {
    return Property.inferred(value, "nothing was said of it", 0);
  }

  /** Reads a value found at a path. */
  @FunctionalInterface
  interface Reading<T> {
    T read(JsonNode node, String path);
  }
}
