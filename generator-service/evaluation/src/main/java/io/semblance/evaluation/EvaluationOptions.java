package io.semblance.evaluation;

/**
 * How much an evaluation may cost, and from where on it speaks.
 *
 * @param seed of every choice of rows: the same seed gives the same report
 * @param distanceRows at most so many rows of each table enter distances, whose cost is quadratic
 * @param leastGroupRows real rows from which on a group is scored
 * @param weakSpots how many columns, and how many pairs, are named as weakest
 */
public record EvaluationOptions(long seed, int distanceRows, int leastGroupRows, int weakSpots) {

  public EvaluationOptions {
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

  /** Seed 1, 5,000 rows in distances, groups of 30 rows, 5 weak spots. */
  public static EvaluationOptions withDefaults() {
    return new EvaluationOptions(1, 5_000, 30, 5);
  }

  public EvaluationOptions distanceRows(int most) {
    return new EvaluationOptions(seed, most, leastGroupRows, weakSpots);
  }
}
