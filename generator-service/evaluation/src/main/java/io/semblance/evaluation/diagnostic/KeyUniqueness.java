package io.semblance.evaluation.diagnostic;

import io.semblance.engine.table.ColumnValues;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/** The share of keys that are there and occur for the first time. */
final class KeyUniqueness {

  private KeyUniqueness() {}

  static Optional<ColumnDiagnostic> of(String name, ColumnValues values) {
    if (values instanceof ColumnValues.Omitted || values.size() == 0) {
      return Optional.empty();
    }
    Set<Object> seen = new HashSet<>();
    for (int row = 0; row < values.size(); row++) {
      if (!values.isMissing(row)) {
        seen.add(key(values, row));
      }
    }
    return Optional.of(
        new ColumnDiagnostic(
            name,
            AdherenceMetric.KEY_UNIQUENESS,
            OptionalDouble.of((double) seen.size() / values.size()),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  private static Object key(ColumnValues values, int row) {
    if (values instanceof ColumnValues.Levels levels) {
      return levels.code(row);
    }
    if (values instanceof ColumnValues.Numbers numbers) {
      return numbers.value(row);
    }
    if (values instanceof ColumnValues.Instants instants) {
      return instants.micros(row);
    }
    return Objects.requireNonNull(((ColumnValues.Texts) values).value(row));
  }
}
