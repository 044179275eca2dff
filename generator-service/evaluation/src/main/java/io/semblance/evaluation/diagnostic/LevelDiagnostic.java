package io.semblance.evaluation.diagnostic;

import io.semblance.evaluation.column.AlignedColumn;
import java.util.OptionalDouble;

/** The form of a column of levels. */
final class LevelDiagnostic {

  private LevelDiagnostic() {}

  static ColumnDiagnostic of(AlignedColumn.Discrete column) {
    int missing = column.levels().size();
    int[] real = counts(column.tables().get(0), missing);
    int[] synthetic = counts(column.tables().get(1), missing);
    int rows = column.tables().get(1).length;
    int known = 0;
    int reached = 0;
    int adherent = real[missing] > 0 ? synthetic[missing] : 0;
    for (int level = 0; level < missing; level++) {
      if (real[level] > 0) {
        known++;
        reached += synthetic[level] > 0 ? 1 : 0;
        adherent += synthetic[level];
      }
    }
    return new ColumnDiagnostic(
        column.name(),
        AdherenceMetric.CATEGORY_ADHERENCE,
        share(adherent, rows),
        share(reached, known),
        MissingValues.similarity(
            real[missing], column.tables().get(0).length, synthetic[missing], rows),
        OptionalDouble.empty(),
        OptionalDouble.empty(),
        OptionalDouble.empty());
  }

  private static int[] counts(int[] codes, int missing) {
    int[] counts = new int[missing + 1];
    for (int code : codes) {
      counts[code < 0 ? missing : code]++;
    }
    return counts;
  }

  private static OptionalDouble share(int part, int of) {
    return of == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / of);
  }
}
