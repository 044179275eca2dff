package io.semblance.engine.synthesis;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The choices of a sample.
 *
 * @param conditions what every row satisfies
 * @param balance given shares of one column's levels; absent where the model's own are kept
 * @param independent whether rows are drawn independently of each other; otherwise their ranks are
 *     stratified within a block, which keeps marginals closer to the model's
 */
public record SampleOptions(Conditions conditions, Optional<Balance> balance, boolean independent) {

  public static SampleOptions withDefaults() {
    return new SampleOptions(Conditions.none(), Optional.empty(), false);
  }

  /** Only rows that satisfy {@code newConditions}. */
  public SampleOptions where(Conditions newConditions) {
    return new SampleOptions(newConditions, balance, independent);
  }

  /**
   * A given share of the rows for each of some levels of one column, and none for its others.
   *
   * @throws IllegalArgumentException where a share is not above 0 or they do not add up to 1
   */
  public SampleOptions balanced(String column, Map<String, Double> shares) {
    return new SampleOptions(conditions, Optional.of(new Balance(column, shares)), independent);
  }

  /** Rows drawn independently of each other. */
  public SampleOptions independentRows() {
    return new SampleOptions(conditions, balance, true);
  }

  /** Given shares of a column's levels. */
  public record Balance(String column, Map<String, Double> shares) {

    private static final double ROUNDING = 1e-9;

    public Balance {
      shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
      double total = 0;
      for (Map.Entry<String, Double> share : shares.entrySet()) {
        if (!(share.getValue() > 0)) {
          throw new IllegalArgumentException(
              "the share of " + column + " = " + share.getKey() + " is " + share.getValue());
        }
        total += share.getValue();
      }
      if (Math.abs(total - 1) > ROUNDING) {
        throw new IllegalArgumentException(
            "the shares of " + column + " add up to " + total + ", not to 1");
      }
    }
  }
}
