package io.semblance.engine.privacy;

/**
 * What a fit may spend: (ε, δ)-differential privacy for neighbouring tables that differ by one row,
 * added or removed.
 */
public record PrivacyBudget(double epsilon, double delta) {

  public PrivacyBudget {
    if (!(epsilon > 0) || Double.isInfinite(epsilon)) {
      throw new IllegalArgumentException("epsilon must be finite and above 0: " + epsilon);
    }
    if (!(delta > 0 && delta < 1)) {
      throw new IllegalArgumentException("delta must lie between 0 and 1: " + delta);
    }
  }

  public static PrivacyBudget of(double epsilon, double delta) {
    return new PrivacyBudget(epsilon, delta);
  }
}
