package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/** The privacy guarantee that a request claims, or none. */
@JsonNaming(SnakeCaseStrategy.class)
public record PrivacyFacts(
    boolean claimed,
    @Nullable Double epsilon,
    @Nullable Double delta,
    @Nullable Double rho,
    String unit,
    String neighbouring,
    String accountant,
    String noise) {

  public PrivacyFacts {
    requirePositive("epsilon", epsilon);
    requirePositive("rho", rho);
    requirePositive("delta", delta);
    if (delta != null && delta >= 1) {
      throw new IllegalArgumentException("delta must be below 1, not " + delta);
    }
  }

  /** Returns the facts of a request without a budget. */
  public static PrivacyFacts none() {
    return new PrivacyFacts(
        false, null, null, null, "row", "add_remove", "zcdp", "discrete_gaussian");
  }

  /**
   * Returns the facts of a request under a budget, spent as {@code rho} of zero-concentrated loss.
   */
  public static PrivacyFacts of(double epsilon, double delta, double rho) {
    return new PrivacyFacts(
        true, epsilon, delta, rho, "row", "add_remove", "zcdp", "discrete_gaussian");
  }

  private static void requirePositive(String name, @Nullable Double value) {
    if (value != null && !(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be a positive number, not " + value);
    }
  }
}
