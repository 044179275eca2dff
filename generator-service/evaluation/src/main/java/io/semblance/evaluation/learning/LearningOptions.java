package io.semblance.evaluation.learning;

import java.util.Optional;

/**
 * What is learnt, and at what cost.
 *
 * @param target the column to predict; by default the last column of two levels
 * @param mostRows at most so many rows of each table are learnt from; the choice is seeded
 * @param folds of the cross-validation of the discriminator
 * @param seed of the choice of rows
 */
public record LearningOptions(Optional<String> target, int mostRows, int folds, long seed) {

  public LearningOptions {
    if (mostRows < 1 || folds < 2) {
      throw new IllegalArgumentException(
          "at least one row and two folds are needed: " + mostRows + ", " + folds);
    }
  }

  /** The default target, 50,000 rows of each table, 5 folds, seed 1. */
  public static LearningOptions withDefaults() {
    return new LearningOptions(Optional.empty(), 50_000, 5, 1);
  }

  public LearningOptions target(String column) {
    return new LearningOptions(Optional.of(column), mostRows, folds, seed);
  }

  public LearningOptions seed(long value) {
    return new LearningOptions(target, mostRows, folds, value);
  }
}
