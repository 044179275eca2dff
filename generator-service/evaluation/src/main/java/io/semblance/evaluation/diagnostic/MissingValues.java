package io.semblance.evaluation.diagnostic;

import java.util.OptionalDouble;

/** How alike the shares of missing values are. */
final class MissingValues {

  private MissingValues() {}

  static OptionalDouble similarity(int real, int realRows, int synthetic, int syntheticRows) {
    return realRows == 0 || syntheticRows == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(
            1 - Math.abs((double) real / realRows - (double) synthetic / syntheticRows));
  }
}
