package io.semblance.engine.synthesis;

import io.semblance.engine.table.ColumnValues;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** A column whose values come from another one in some rows. */
final class MixedColumn {

  private MixedColumn() {}

  /**
   * Takes a row's value from {@code other}, or keeps that of {@code own}.
   *
   * @param source for each row the row of {@code other}, or -1
   */
  static ColumnValues of(ColumnValues own, ColumnValues other, int[] source) {
    if (other instanceof ColumnValues.Levels otherLevels) {
      return levels(own, otherLevels, source);
    }
    if (other instanceof ColumnValues.Instants instants) {
      long[] micros = new long[source.length];
      for (int row = 0; row < micros.length; row++) {
        micros[row] =
            source[row] >= 0
                ? instants.micros(source[row])
                : own instanceof ColumnValues.Instants kept
                    ? kept.micros(row)
                    : ColumnValues.Instants.MISSING;
      }
      return new ColumnValues.Instants(micros);
    }
    double[] numbers = new double[source.length];
    for (int row = 0; row < numbers.length; row++) {
      numbers[row] =
          source[row] >= 0
              ? ((ColumnValues.Numbers) other).value(source[row])
              : own instanceof ColumnValues.Numbers kept ? kept.value(row) : Double.NaN;
    }
    return new ColumnValues.Numbers(numbers);
  }

  private static ColumnValues levels(ColumnValues own, ColumnValues.Levels other, int[] source) {
    Set<String> all = new LinkedHashSet<>();
    if (own instanceof ColumnValues.Levels kept) {
      all.addAll(kept.levels());
    }
    all.addAll(other.levels());
    List<String> levels = new ArrayList<>(all);
    int[] translated = other.levels().stream().mapToInt(levels::indexOf).toArray();
    int[] codes = new int[source.length];
    for (int row = 0; row < codes.length; row++) {
      if (source[row] >= 0) {
        int code = other.code(source[row]);
        codes[row] = code < 0 ? -1 : translated[code];
      } else {
        codes[row] = own instanceof ColumnValues.Levels kept ? kept.code(row) : -1;
      }
    }
    return new ColumnValues.Levels(codes, levels);
  }
}
