package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.schema.SensitivityCategory;
import io.semblance.generator.JsonFields;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The declarations about one column; what is declared is public knowledge from then on. */
final class ColumnPatch {

  private static final int LONG_TEXT = 4000;
  private static final int MOST_LEVELS = 10_000;
  private static final Set<String> KNOWN =
      Set.of(
          "name",
          "description",
          "type",
          "nullable",
          "identifier",
          "sensitivity",
          "quasi_identifier",
          "protected",
          "levels",
          "catch_all",
          "bounds",
          "decimals",
          "step",
          "format",
          "zone");

  private final JsonFields fields;
  private final JsonNode patch;
  private final ColumnDocument old;

  private ColumnPatch(JsonNode patch, ColumnDocument old) {
    this.fields = JsonFields.of(patch, KNOWN);
    this.patch = patch;
    this.old = old;
  }

  static ColumnDocument apply(JsonNode patch, ColumnDocument old) {
    return new ColumnPatch(patch, old).apply();
  }

  private ColumnDocument apply() {
    Property<DomainKind> type = type();
    boolean sameKind = type.value() == old.type().value();
    boolean sameFormat = sameKind && !fields.has("format");
    Property<Integer> decimals = decimals(type, sameFormat);
    ColumnDocument column =
        new ColumnDocument(
            old.name(),
            fields.has("description")
                ? fields.optionalText("description", LONG_TEXT).orElse(null)
                : old.description(),
            type,
            fields.optionalFlag("nullable").map(Property::declared).orElse(old.nullable()),
            ColumnDocuments.map(type, kind -> kind == DomainKind.IDENTIFIER),
            fields
                .optionalWord("sensitivity", SensitivityCategory.class)
                .map(Property::declared)
                .orElse(old.sensitivity()),
            fields
                .optionalFlag("quasi_identifier")
                .map(Property::declared)
                .orElse(old.quasiIdentifier()),
            fields.optionalFlag("protected").orElse(old.isProtected()),
            levels(type.value()),
            catchAll(type.value()),
            bounds(type.value(), sameKind),
            decimals,
            old.padded() && !fields.has("decimals"),
            step(type.value(), sameFormat && Objects.equals(decimals, old.decimals())),
            format(type.value(), sameKind),
            sameFormat ? old.granularityMicros() : null,
            zone(type.value(), sameFormat));
    fields.check();
    return fitting(column);
  }

  private ColumnDocument fitting(ColumnDocument column) {
    try {
      EngineColumns.of(column);
    } catch (SchemaException e) {
      fields.error("type", String.valueOf(e.getMessage()));
    }
    fields.check();
    return column;
  }

  private Property<DomainKind> type() {
    Optional<DomainKind> declared = fields.optionalWord("type", DomainKind.class);
    if (fields.optionalFlag("identifier").orElse(false)) {
      return Property.declared(DomainKind.IDENTIFIER);
    }
    boolean denied = fields.optionalFlag("identifier").isPresent();
    if (denied && declared.orElse(old.type().value()) == DomainKind.IDENTIFIER) {
      fields.error("identifier", "say the type of a column that is not an identifier");
    }
    return declared.map(Property::declared).orElse(old.type());
  }

  private @Nullable Property<List<String>> levels(DomainKind kind) {
    boolean levelled = isLevelled(kind) || kind == DomainKind.BOOLEAN;
    if (!fields.has("levels")) {
      return levelled ? old.levels() : null;
    }
    Optional<List<String>> levels = fields.optionalTexts("levels");
    if (levels.isPresent() && !levelled) {
      fields.error("levels", "only categorical, ordinal and boolean columns have levels");
      return null;
    }
    if (levels.isPresent() && (levels.get().isEmpty() || levels.get().size() > MOST_LEVELS)) {
      fields.error("levels", "must be 1 to " + MOST_LEVELS + " levels");
      return null;
    }
    return levels.map(Property::declared).orElse(null);
  }

  private @Nullable String catchAll(DomainKind kind) {
    if (!isLevelled(kind)) {
      return null;
    }
    return fields.has("catch_all")
        ? fields.optionalText("catch_all", LONG_TEXT).orElse(null)
        : old.catchAll();
  }

  private @Nullable Property<ColumnRange> bounds(DomainKind kind, boolean sameKind) {
    boolean bounded = isNumeric(kind) || kind == DomainKind.DATETIME;
    if (!fields.has("bounds")) {
      boolean kept = sameKind || (isNumeric(kind) && isNumeric(old.type().value()));
      return bounded && kept ? old.bounds() : null;
    }
    Optional<JsonFields> range = fields.object("bounds", Set.of("min", "max"));
    if (range.isEmpty()) {
      return null;
    }
    JsonNode bounds = patch.get("bounds");
    boolean complete = range.get().has("min") && range.get().has("max");
    if (!bounded || !complete) {
      fields.error("bounds", "min and max, of a numeric, integer or datetime column");
      return null;
    }
    return Property.declared(new ColumnRange(bounds.get("min"), bounds.get("max")));
  }

  /** A step goes with the decimals: an inferred one must not pass for declared. */
  private @Nullable Long step(DomainKind kind, boolean kept) {
    if (!fields.has("step")) {
      return kept ? old.step() : null;
    }
    Optional<Long> step = fields.optionalInteger("step");
    if (!isNumeric(kind) || step.orElse(1L) < 1) {
      fields.error("step", "must be 1 or more units of the last decimal, of numbers or durations");
      return null;
    }
    return step.orElse(null);
  }

  private @Nullable String zone(DomainKind kind, boolean kept) {
    if (!fields.has("zone")) {
      return kept ? old.zone() : null;
    }
    if (kind != DomainKind.DATETIME) {
      fields.error("zone", "only datetime columns have a zone");
      return null;
    }
    return fields.optionalText("zone", 100).orElse(null);
  }

  private @Nullable Property<Integer> decimals(Property<DomainKind> type, boolean sameFormat) {
    DomainKind kind = type.value();
    if (!fields.has("decimals")) {
      boolean kept = kind == DomainKind.NUMERIC || (kind == DomainKind.DURATION && sameFormat);
      return kept && kind == old.type().value() ? old.decimals() : withoutDecimals(type);
    }
    Optional<Long> digits = fields.optionalInteger("decimals");
    if (kind != DomainKind.NUMERIC || digits.orElse(1L) < 1 || digits.orElse(1L) > most()) {
      fields.error("decimals", "must be 1 to " + most() + ", of a numeric column");
      return null;
    }
    return digits.map(n -> Property.declared(n.intValue())).orElse(null);
  }

  private @Nullable Property<String> format(DomainKind kind, boolean sameKind) {
    if (!fields.has("format")) {
      return sameKind ? old.format() : null;
    }
    if (!hasFormat(kind)) {
      fields.error(
          "format",
          "only datetime columns, durations, identifiers and personal data have a format");
      return null;
    }
    return fields.optionalText("format", 100).map(Property::declared).orElse(null);
  }

  private static boolean hasFormat(DomainKind kind) {
    return kind == DomainKind.DATETIME
        || kind == DomainKind.DURATION
        || kind == DomainKind.IDENTIFIER
        || kind == DomainKind.PERSONAL_DATA;
  }

  private static @Nullable Property<Integer> withoutDecimals(Property<DomainKind> type) {
    return type.value() == DomainKind.INTEGER ? ColumnDocuments.map(type, kind -> 0) : null;
  }

  private static long most() {
    return NumericFormat.MAX_DECIMALS;
  }

  private static boolean isLevelled(DomainKind kind) {
    return kind == DomainKind.CATEGORICAL || kind == DomainKind.ORDINAL;
  }

  private static boolean isNumeric(DomainKind kind) {
    return kind == DomainKind.INTEGER || kind == DomainKind.NUMERIC || kind == DomainKind.DURATION;
  }
}
