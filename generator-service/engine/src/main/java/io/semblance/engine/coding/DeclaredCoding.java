package io.semblance.engine.coding;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the coding of a table from its declarations.
 *
 * <p>Privacy: reads no rows. The caller has made sure that every property used is declared; whether
 * values may be missing is taken for true unless it is declared otherwise.
 */
public final class DeclaredCoding {

  /** Where a column has no more values than this between its bounds, each gets its own code. */
  private static final int VALUE_CODES = 100;

  private final int gridBins;

  public DeclaredCoding(int gridBins) {
    this.gridBins = gridBins;
  }

  public TableCoding of(Schema schema) {
    List<Optional<Coding>> codings = schema.columns().stream().map(this::coding).toList();
    int[] values = new int[codings.size()];
    int variables = 0;
    for (int i = 0; i < values.length; i++) {
      values[i] = codings.get(i).map(Coding::levels).orElse(0) > 1 ? variables++ : -1;
    }
    List<ColumnCoding> columns = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      boolean masked = codings.get(i).isPresent() && mayBeMissing(schema.column(i));
      columns.add(
          codings.get(i).isEmpty()
              ? ColumnCoding.unlearnt()
              : new ColumnCoding(codings.get(i), values[i], masked ? variables++ : -1));
    }
    return new TableCoding(withDeclaredForms(schema), columns);
  }

  /** A form that nobody declared was read off the rows; without it, identifiers count up. */
  private static Schema withDeclaredForms(Schema schema) {
    Schema declared = schema;
    for (Column column : schema.columns()) {
      if (column.domain().value() instanceof Domain.Identifier identifier
          && !identifier.form().isDeclared()) {
        Domain counting =
            new Domain.Identifier(
                Property.inferred(IdentifierForm.SEQUENCE, "no form was declared", 1));
        declared = declared.with(column.withDomain(Property.declared(counting)));
      }
    }
    return declared;
  }

  private static boolean mayBeMissing(Column column) {
    return column.nullable().value() || !column.nullable().isDeclared();
  }

  private Optional<Coding> coding(Column column) {
    Domain domain = column.domain().value();
    if (domain instanceof Domain.Numeric numeric) {
      return numeric.bounds().map(b -> grid(b.value(), numeric.format().value(), 1));
    }
    if (domain instanceof Domain.Datetime datetime) {
      DatetimeFormat format = datetime.format().value();
      long ticks = format.granularityMicros();
      return datetime
          .bounds()
          .map(b -> CodingLearner.inTicks(b.value(), ticks))
          .map(b -> grid(b, NumericFormat.integer(), ticks));
    }
    if (domain instanceof Domain.Categorical categorical) {
      return categorical
          .levels()
          .map(levels -> LevelCoding.declared(levels.value(), true, categorical.catchAll()));
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return Optional.of(LevelCoding.declared(ordinal.levels().value(), false, ordinal.catchAll()));
    }
    if (domain instanceof Domain.Bool bool) {
      List<String> levels =
          List.of(bool.format().value().falseText(), bool.format().value().trueText());
      return Optional.of(LevelCoding.declared(levels, false, Optional.empty()));
    }
    return Optional.empty();
  }

  private Coding grid(Bounds declared, NumericFormat format, long ticks) {
    Bounds bounds = format.within(declared);
    double granularity = format.granularity();
    boolean fewValues =
        granularity > 0 && (bounds.max() - bounds.min()) / granularity < VALUE_CODES;
    return BinCoding.grid(bounds, format, ticks, fewValues ? VALUE_CODES : gridBins);
  }
}
