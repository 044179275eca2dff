package io.semblance.evaluation;

import io.semblance.evaluation.learning.LearningOptions;
import java.util.List;
import java.util.Optional;

/**
 * How much an evaluation may cost, and from where on it speaks.
 *
 * @param seed of every choice of rows: the same seed gives the same report
 * @param distanceRows at most so many rows of each table enter distances, whose cost is quadratic
 * @param leastGroupRows real rows from which on a group is scored
 * @param weakSpots how many columns, and how many pairs, are named as weakest
 * @param protectedColumns columns whose groups are to be served alike
 * @param learning what is learnt from the tables; absent where nothing is, which is much faster
 */
public record EvaluationOptions(
    long seed,
    int distanceRows,
    int leastGroupRows,
    int weakSpots,
    List<String> protectedColumns,
    Optional<LearningOptions> learning) {

  public EvaluationOptions {
    protectedColumns = List.copyOf(protectedColumns);
    if (distanceRows < 1 || leastGroupRows < 1 || weakSpots < 0) {
      throw new IllegalArgumentException(
          "rows must be positive and weak spots not negative: "
              + distanceRows
              + ", "
              + leastGroupRows
              + ", "
              + weakSpots);
    }
  }

  /**
   * Seed 1, 5,000 rows in distances, groups of 30 rows, 5 weak spots, no protected column, nothing
   * learnt.
   */
  public static EvaluationOptions withDefaults() {
    return new EvaluationOptions(1, 5_000, 30, 5, List.of(), Optional.empty());
  }

  public EvaluationOptions distanceRows(int most) {
    return new EvaluationOptions(seed, most, leastGroupRows, weakSpots, protectedColumns, learning);
  }

  public EvaluationOptions protecting(List<String> columns) {
    return new EvaluationOptions(seed, distanceRows, leastGroupRows, weakSpots, columns, learning);
  }

  public EvaluationOptions learning(LearningOptions options) {
    return new EvaluationOptions(
        seed, distanceRows, leastGroupRows, weakSpots, protectedColumns, Optional.of(options));
  }
}
