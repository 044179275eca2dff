package io.semblance.generator.source;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.generator.JsonFields;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns the engine's columns into documents. */
final class ColumnDocuments {

  private static final String UTC = "Z";

  private ColumnDocuments() {}

  static ColumnDocument of(Column column) {
    Domain domain = column.domain().value();
    return new ColumnDocument(
        column.name(),
        null,
        as(column.domain(), column.kind()),
        column.nullable(),
        as(column.domain(), column.kind() == DomainKind.IDENTIFIER),
        column.sensitivity(),
        column.quasiIdentifier(),
        false,
        levels(domain),
        catchAll(domain).orElse(null),
        bounds(domain),
        domain instanceof Domain.Numeric numeric
            ? map(numeric.format(), format -> format.decimals())
            : null,
        domain instanceof Domain.Numeric numeric && numeric.format().value().padded(),
        domain instanceof Domain.Numeric numeric ? step(numeric.format().value()) : null,
        format(domain),
        domain instanceof Domain.Datetime datetime
            ? (Long) datetime.format().value().granularityMicros()
            : null,
        domain instanceof Domain.Datetime datetime ? zone(datetime.format().value()) : null);
  }

  private static @Nullable Long step(NumericFormat format) {
    return format.step() > 1 ? (Long) format.step() : null;
  }

  private static @Nullable String zone(DatetimeFormat format) {
    return format.zone().equals(UTC) ? null : format.zone();
  }

  static <T, U> Property<U> map(Property<T> property, Function<T, U> change) {
    return as(property, change.apply(property.value()));
  }

  private static <U> Property<U> as(Property<?> property, U value) {
    return new Property<>(value, property.origin(), property.reason(), property.confidence());
  }

  private static @Nullable Property<List<String>> levels(Domain domain) {
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.levels().orElse(null);
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return ordinal.levels();
    }
    return domain instanceof Domain.Bool bool
        ? map(bool.format(), format -> List.of(format.falseText(), format.trueText()))
        : null;
  }

  private static Optional<String> catchAll(Domain domain) {
    if (domain instanceof Domain.Categorical categorical) {
      return categorical.catchAll();
    }
    return domain instanceof Domain.Ordinal ordinal ? ordinal.catchAll() : Optional.empty();
  }

  private static @Nullable Property<ColumnRange> bounds(Domain domain) {
    if (domain instanceof Domain.Numeric numeric) {
      boolean integer = numeric.format().value().isInteger();
      return numeric.bounds().map(bounds -> map(bounds, b -> range(b, integer))).orElse(null);
    }
    if (domain instanceof Domain.Datetime datetime) {
      DatetimeFormat format = datetime.format().value();
      return datetime.bounds().map(bounds -> map(bounds, b -> range(b, format))).orElse(null);
    }
    return null;
  }

  private static ColumnRange range(Bounds bounds, boolean integer) {
    return new ColumnRange(number(bounds.min(), integer), number(bounds.max(), integer));
  }

  private static ColumnRange range(TimeBounds bounds, DatetimeFormat format) {
    return new ColumnRange(
        TextNode.valueOf(format.format(bounds.minMicros())),
        TextNode.valueOf(format.format(bounds.maxMicros())));
  }

  private static JsonNode number(double value, boolean integer) {
    boolean exact = integer && value == Math.rint(value) && Math.abs(value) < 0x1p53;
    return exact ? LongNode.valueOf((long) value) : DoubleNode.valueOf(value);
  }

  private static @Nullable Property<String> format(Domain domain) {
    if (domain instanceof Domain.Datetime datetime) {
      return map(datetime.format(), DatetimeFormat::pattern);
    }
    if (domain instanceof Domain.Identifier identifier) {
      return map(identifier.form(), IdentifierForm::text);
    }
    if (domain instanceof Domain.PersonalData data) {
      return map(data.type(), JsonFields::wire);
    }
    return domain instanceof Domain.Numeric numeric
            && numeric.format().value().notation().isDuration()
        ? map(numeric.format(), duration -> duration.notation().text())
        : null;
  }
}
