package io.semblance.evaluation.accuracy;

import io.semblance.evaluation.column.AlignedColumn;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/*
 * The ten most frequent values of the real rows with at least five rows each, missing being one;
 * then the empty text, the rest, and missing, whether frequent or not. Of equally frequent levels
 * those that come first in the table are taken.
 */
/** The bins of a column of levels. */
@SuppressWarnings("ArrayRecordComponent") // never compared
record LevelBins(byte[] binOf) {

  private static final int MOST = 10;
  private static final int LEAST_ROWS = 5;
  private static final byte EMPTY = MOST;
  private static final byte OTHER = MOST + 1;
  private static final byte MISSING = MOST + 2;

  static final int COUNT = MOST + 3;

  static LevelBins of(AlignedColumn.Discrete column) {
    List<String> levels = column.levels();
    int missing = levels.size();
    int[] counts = counts(column.tables().get(0), missing + 1);
    List<Integer> frequent =
        IntStream.rangeClosed(0, missing)
            .boxed()
            .sorted(Comparator.comparing(value -> -counts[value]))
            .limit(MOST)
            .filter(value -> counts[value] >= LEAST_ROWS)
            .toList();
    byte[] binOf = new byte[missing + 1];
    for (int value = 0; value < missing; value++) {
      binOf[value] = levels.get(value).isEmpty() ? EMPTY : OTHER;
    }
    byte next = 0;
    for (int value : frequent) {
      if (value != missing && !levels.get(value).isEmpty()) {
        binOf[value] = next++;
      }
    }
    binOf[missing] = MISSING;
    return new LevelBins(binOf);
  }

  private static int[] counts(int[] codes, int values) {
    int[] counts = new int[values];
    for (int code : codes) {
      counts[code < 0 ? values - 1 : code]++;
    }
    return counts;
  }

  byte[] codes(int[] levels) {
    byte[] codes = new byte[levels.length];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = binOf[levels[row] < 0 ? binOf.length - 1 : levels[row]];
    }
    return codes;
  }
}
