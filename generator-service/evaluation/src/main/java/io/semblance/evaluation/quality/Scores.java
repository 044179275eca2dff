package io.semblance.evaluation.quality;

import java.util.OptionalDouble;
import java.util.stream.Stream;

/** Scores that may be absent, and their mean over those that are there. */
final class Scores {

  private Scores() {}

  static OptionalDouble of(double score) {
    return Double.isNaN(score) ? OptionalDouble.empty() : OptionalDouble.of(score);
  }

  static OptionalDouble mean(Stream<OptionalDouble> scores) {
    return scores
        .filter(OptionalDouble::isPresent)
        .mapToDouble(OptionalDouble::getAsDouble)
        .average();
  }
}
