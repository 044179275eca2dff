package io.semblance.evaluation.quality;

import java.util.List;

/**
 * A column or a pair that a synthetic table serves badly, what is wrong, and what to try.
 *
 * <p>Privacy: depends on real rows; internal.
 *
 * @param columns one column, or the two of a pair
 */
public record WeakSpot(List<String> columns, double score, String finding, String remedy) {

  public WeakSpot {
    columns = List.copyOf(columns);
  }
}
