package io.semblance.evaluation.validity;

import io.semblance.engine.schema.BooleanFormat;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DatetimeFormat;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.ColumnValues;
import io.semblance.evaluation.validity.ValidityReport.Reach;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules of one column's domain, as far as they are to be checked. */
interface CellCheck {

  /** The first rule that the value breaks, or null. */
  @Nullable Violation violation(ColumnValues values, int row);

  /** The check of a column; none for free text, which is left out of synthetic tables. */
  static Optional<CellCheck> of(Column column, Reach reach) {
    return ofDomain(column.domain().value(), reach)
        .map(check -> allowingMissing(check, mayBeMissing(column, reach)));
  }

  private static boolean mayBeMissing(Column column, Reach reach) {
    return column.nullable().value() || !applies(column.nullable(), reach);
  }

  private static CellCheck allowingMissing(CellCheck present, boolean allowed) {
    return (values, row) -> {
      if (values.isMissing(row)) {
        return allowed ? null : Violation.MISSING;
      }
      return present.violation(values, row);
    };
  }

  private static Optional<CellCheck> ofDomain(Domain domain, Reach reach) {
    if (domain instanceof Domain.Numeric numeric) {
      return Optional.of(
          numbers(known(Optional.of(numeric.format()), reach), known(numeric.bounds(), reach)));
    }
    if (domain instanceof Domain.Datetime datetime) {
      return Optional.of(
          instants(known(Optional.of(datetime.format()), reach), known(datetime.bounds(), reach)));
    }
    if (domain instanceof Domain.Categorical categorical) {
      return Optional.of(levels(known(categorical.levels(), reach)));
    }
    if (domain instanceof Domain.Ordinal ordinal) {
      return Optional.of(levels(known(Optional.of(ordinal.levels()), reach)));
    }
    if (domain instanceof Domain.Bool bool) {
      return Optional.of(
          levels(known(Optional.of(bool.format()), reach).map(CellCheck::truthValues)));
    }
    return domain instanceof Domain.Identifier ? Optional.of(unique()) : Optional.empty();
  }

  private static CellCheck numbers(Optional<NumericFormat> format, Optional<Bounds> bounds) {
    return (values, row) -> {
      if (!(values instanceof ColumnValues.Numbers numbers)
          || Double.isInfinite(numbers.value(row))) {
        return Violation.TYPE;
      }
      double value = numbers.value(row);
      if (bounds.isPresent() && !bounds.get().contains(value)) {
        return Violation.BOUNDS;
      }
      return format.isPresent() && format.get().snap(value) != value ? Violation.PRECISION : null;
    };
  }

  private static CellCheck instants(Optional<DatetimeFormat> format, Optional<TimeBounds> bounds) {
    return (values, row) -> {
      if (!(values instanceof ColumnValues.Instants instants)) {
        return Violation.TYPE;
      }
      long micros = instants.micros(row);
      if (bounds.isPresent() && !bounds.get().contains(micros)) {
        return Violation.BOUNDS;
      }
      return format.isPresent() && format.get().snap(micros) != micros ? Violation.PRECISION : null;
    };
  }

  private static CellCheck levels(Optional<List<String>> listed) {
    Set<String> known = new HashSet<>(listed.orElse(List.of()));
    return (values, row) -> {
      if (!(values instanceof ColumnValues.Levels levels)) {
        return Violation.TYPE;
      }
      return listed.isPresent() && !known.contains(levels.levels().get(levels.code(row)))
          ? Violation.LEVEL
          : null;
    };
  }

  private static CellCheck unique() {
    Set<String> seen = new HashSet<>();
    return (values, row) -> {
      String key = values instanceof ColumnValues.Texts texts ? texts.value(row) : null;
      return key == null || seen.add(key) ? null : Violation.DUPLICATE;
    };
  }

  private static List<String> truthValues(BooleanFormat format) {
    return List.of(format.falseText(), format.trueText());
  }

  private static <T> Optional<T> known(Optional<Property<T>> property, Reach reach) {
    return property.filter(known -> applies(known, reach)).map(Property::value);
  }

  private static boolean applies(Property<?> property, Reach reach) {
    return reach == Reach.ALL || property.isDeclared();
  }
}
