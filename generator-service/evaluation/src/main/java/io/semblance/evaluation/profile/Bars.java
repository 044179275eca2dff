package io.semblance.evaluation.profile;

import io.semblance.evaluation.profile.ColumnProfile.Bar;
import java.util.ArrayList;
import java.util.List;

/** Collects bars from counts of rows. */
final class Bars {

  private final double realRows;
  private final double syntheticRows;
  private final List<Bar> bars = new ArrayList<>();

  Bars(int realRows, int syntheticRows) {
    this.realRows = realRows;
    this.syntheticRows = syntheticRows;
  }

  void add(String label, long real, long synthetic) {
    bars.add(bar(label, real, synthetic, false));
  }

  /** Adds what has no place among the others, unless no row has it. */
  void addPooled(String label, long real, long synthetic) {
    if (real > 0 || synthetic > 0) {
      bars.add(bar(label, real, synthetic, true));
    }
  }

  private Bar bar(String label, long real, long synthetic, boolean pooled) {
    return new Bar(
        label,
        realRows == 0 ? 0 : real / realRows,
        syntheticRows == 0 ? 0 : synthetic / syntheticRows,
        pooled);
  }

  List<Bar> all() {
    return bars;
  }
}
