package io.semblance.evaluation.profile;

import io.semblance.evaluation.column.AlignedColumn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Bars of a column of levels. */
final class LevelProfile {

  private static final int MOST_BARS = 16;

  private LevelProfile() {}

  static ColumnProfile of(AlignedColumn.Discrete column) {
    int missing = column.levels().size();
    int[] real = counts(column.tables().get(0), missing);
    int[] synthetic = counts(column.tables().get(1), missing);
    List<Integer> shown =
        IntStream.range(0, missing)
            .boxed()
            .filter(level -> real[level] >= ColumnProfile.LEAST_ROWS)
            .sorted(Comparator.comparing(level -> -real[level]))
            .limit(MOST_BARS)
            .toList();
    Bars bars = new Bars(column.tables().get(0).length, column.tables().get(1).length);
    long restReal = 0;
    long restSynthetic = 0;
    for (int level = 0; level < missing; level++) {
      restReal += real[level];
      restSynthetic += synthetic[level];
    }
    for (int level : shown) {
      String name = column.levels().get(level);
      bars.add(name.isBlank() ? "(empty)" : name, real[level], synthetic[level]);
      restReal -= real[level];
      restSynthetic -= synthetic[level];
    }
    bars.addPooled("other levels", restReal, restSynthetic);
    bars.addPooled("missing", real[missing], synthetic[missing]);
    return new ColumnProfile(column.name(), ColumnProfile.Kind.LEVELS, bars.all());
  }

  private static int[] counts(int[] codes, int missing) {
    int[] counts = new int[missing + 1];
    for (int code : codes) {
      counts[code < 0 ? missing : code]++;
    }
    return counts;
  }
}
