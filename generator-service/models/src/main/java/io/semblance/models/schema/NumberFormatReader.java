package io.semblance.models.schema;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Notation;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.models.document.DocumentException;
import io.semblance.models.document.Fields;
import java.util.Optional;

/** Reads how the numbers or durations of a column are written. */
final class NumberFormatReader {

  private final Fields fields;
  private final Property<DomainKind> kind;

  NumberFormatReader(Fields fields, Property<DomainKind> kind) {
    this.fields = fields;
    this.kind = kind;
  }

  /**
   * The format that the document states, over what was inferred of a column of the same kind.
   *
   * @throws DocumentException where the kind of the column has no such format
   */
  Property<NumericFormat> read(Optional<Domain.Numeric> inferred) {
    Property<NumericFormat> old =
        inferred.filter(d -> !saysFormat()).map(Domain.Numeric::format).orElseGet(this::ofKind);
    Notation notation = notation(old.value().notation());
    boolean sameNotation = notation == old.value().notation();
    Optional<Property<Integer>> decimals =
        fields
            .node("decimals")
            .map(
                node ->
                    ColumnReader.property(
                        node, fields.path("decimals"), NumberFormatReader::decimals));
    if (decimals.isEmpty() && sameNotation && !fields.has("step") && !fields.has("padded")) {
      return stated(old, old.value());
    }
    int digits = decimals.map(Property::value).orElse(old.value().decimals());
    boolean padded =
        fields.has("padded") ? fields.flag("padded") : decimals.isEmpty() && old.value().padded();
    long step = step(notation, decimals.isEmpty() && sameNotation ? old.value().step() : 1);
    NumericFormat format = new NumericFormat(digits, padded, step, notation);
    return stated(decimals.map(d -> ColumnReader.as(d, old.value())).orElse(old), format);
  }

  /** What is inferred of decimals and steps must not pass for declared with the rest. */
  private boolean saysFormat() {
    return kind.value() == DomainKind.DURATION
        ? fields.has("format") && notationProperty().isDeclared()
        : kind.value() == DomainKind.INTEGER && kind.isDeclared();
  }

  /** A duration's notation is what a person who declares it declares. */
  private Property<NumericFormat> stated(Property<NumericFormat> by, NumericFormat format) {
    boolean whole = kind.value() == DomainKind.INTEGER;
    if (kind.value() != DomainKind.DURATION && format.isInteger() != whole) {
      throw new DocumentException(
          fields.path("decimals"), "an integer column has 0 decimals, a numeric one has others");
    }
    return fields.has("format")
        ? ColumnReader.as(notationProperty(), format)
        : ColumnReader.as(by, format);
  }

  private Notation notation(Notation old) {
    if (!fields.has("format")) {
      return old;
    }
    if (kind.value() != DomainKind.DURATION) {
      throw new DocumentException(fields.path("format"), "numbers have none");
    }
    return notationProperty().value();
  }

  private Property<Notation> notationProperty() {
    return ColumnReader.property(
        fields.node("format").orElseThrow(),
        fields.path("format"),
        (node, path) ->
            Notation.of(Fields.text(node, path))
                .filter(Notation::isDuration)
                .orElseThrow(() -> new DocumentException(path, "no duration is written so")));
  }

  private long step(Notation notation, long old) {
    if (fields.has("step")) {
      return fields.integer("step", 1, 1L << 53);
    }
    return Math.max(old, NumericFormat.ofDurations(notation).step());
  }

  /** That a column is of integers says how they are written; of other numbers it does not. */
  private Property<NumericFormat> ofKind() {
    if (kind.value() == DomainKind.DURATION) {
      return ColumnReader.unsaid(NumericFormat.ofDurations(Notation.ISO_8601));
    }
    return kind.value() == DomainKind.INTEGER
        ? ColumnReader.as(kind, NumericFormat.integer())
        : ColumnReader.unsaid(NumericFormat.floating());
  }

  private static int decimals(JsonNode node, String path) {
    return (int) Fields.integer(node, path, NumericFormat.FLOATING, NumericFormat.MAX_DECIMALS);
  }
}
