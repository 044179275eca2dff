package io.semblance.evaluation.validity;

import java.util.Map;

/**
 * How many values of one column lie in its domain.
 *
 * @param share of the values that are valid, 1 where there are no rows
 * @param violations how often each rule is broken; a value breaks at most one
 */
public record ColumnValidity(String column, double share, Map<Violation, Long> violations) {

  public ColumnValidity {
    violations = Map.copyOf(violations);
  }
}
