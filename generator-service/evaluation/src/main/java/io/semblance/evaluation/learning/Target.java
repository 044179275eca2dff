package io.semblance.evaluation.learning;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A yes-or-no question that a column answers, of table 0, the training rows.
 *
 * @param meaning what a positive row is, in words
 */
record Target(AlignedColumn column, Answer answer, String meaning) {

  /** Fewer rows of either answer teach nothing. */
  private static final int LEAST_ROWS = 20;

  private static final int MOST_LEVELS = 20;

  /** What a row of a table answers; absent where the value is missing. */
  interface Answer {
    Optional<Boolean> of(int table, int row);
  }

  /**
   * The question of a named column.
   *
   * @throws IllegalArgumentException where no such column is compared
   */
  static Optional<Target> named(AlignedTables tables, String name) {
    AlignedColumn column =
        tables.columns().stream()
            .filter(candidate -> candidate.name().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "the target '" + name + "' is not among the compared columns"));
    return of(column, Integer.MAX_VALUE);
  }

  /**
   * The last column of two levels; else the last of few levels; else the last column of numbers.
   * Tables mostly end with what is to be predicted.
   */
  static Optional<Target> chosen(AlignedTables tables) {
    List<AlignedColumn> columns = tables.columns();
    return Stream.of(2, MOST_LEVELS)
        .map(most -> last(columns, AlignedColumn.Discrete.class, most))
        .flatMap(Optional::stream)
        .findFirst()
        .or(() -> last(columns, AlignedColumn.Continuous.class, Integer.MAX_VALUE));
  }

  private static Optional<Target> last(
      List<AlignedColumn> columns, Class<? extends AlignedColumn> kind, int mostLevels) {
    Optional<Target> found = Optional.empty();
    for (AlignedColumn column : columns) {
      if (kind.isInstance(column)) {
        Optional<Target> candidate = of(column, mostLevels);
        found = candidate.isPresent() ? candidate : found;
      }
    }
    return found;
  }

  private static Optional<Target> of(AlignedColumn column, int mostLevels) {
    return column instanceof AlignedColumn.Continuous continuous
        ? ofNumbers(continuous)
        : ofLevels((AlignedColumn.Discrete) column, mostLevels);
  }

  /** Of two levels the rarer is positive, of more the most frequent. */
  private static Optional<Target> ofLevels(AlignedColumn.Discrete column, int mostLevels) {
    int[] counts = new int[column.levels().size()];
    for (int level : column.tables().get(0)) {
      if (level >= 0) {
        counts[level]++;
      }
    }
    int[] present = Ranking.ascending(Arrays.stream(counts).asDoubleStream().toArray());
    long levels = Arrays.stream(counts).filter(count -> count > 0).count();
    if (levels < 2 || levels > mostLevels) {
      return Optional.empty();
    }
    int positive = present[present.length - (levels == 2 ? 2 : 1)];
    int rest = Arrays.stream(counts).sum() - counts[positive];
    if (Math.min(counts[positive], rest) < LEAST_ROWS) {
      return Optional.empty();
    }
    Answer answer =
        (table, row) -> {
          int level = column.tables().get(table)[row];
          return level < 0 ? Optional.empty() : Optional.of(level == positive);
        };
    return Optional.of(new Target(column, answer, "is " + column.levels().get(positive)));
  }

  private static Optional<Target> ofNumbers(AlignedColumn.Continuous column) {
    double[] sorted =
        Arrays.stream(column.tables().get(0)).filter(x -> !Double.isNaN(x)).sorted().toArray();
    if (sorted.length < 2 * LEAST_ROWS) {
      return Optional.empty();
    }
    double median = sorted[sorted.length / 2];
    long above = Arrays.stream(sorted).filter(value -> value > median).count();
    if (Math.min(above, sorted.length - above) < LEAST_ROWS) {
      return Optional.empty();
    }
    Answer answer =
        (table, row) -> {
          double value = column.tables().get(table)[row];
          return Double.isNaN(value) ? Optional.empty() : Optional.of(value > median);
        };
    return Optional.of(new Target(column, answer, "is above the real median"));
  }
}
