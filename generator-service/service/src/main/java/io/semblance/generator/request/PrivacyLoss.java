package io.semblance.generator.request;

/**
 * The zero-concentrated loss that a budget allows.
 *
 * <p>Privacy: what is reserved in the ledger, and the most that a fit may spend.
 */
public final class PrivacyLoss {

  private PrivacyLoss() {}

  /** Returns the loss ρ whose conversion to (ε, δ) does not exceed the budget. */
  public static double rho(Filing.Budget budget) {
    double logDelta = Math.log(1 / budget.delta());
    double root = Math.sqrt(logDelta + budget.epsilon()) - Math.sqrt(logDelta);
    return root * root;
  }
}
