package io.semblance.generator.request;

import io.semblance.engine.privacy.Accountant;
import io.semblance.engine.privacy.PrivacyBudget;

/**
 * The zero-concentrated loss that a budget allows.
 *
 * <p>Privacy: what is reserved in the ledger, and the most that a fit may spend.
 */
public final class PrivacyLoss {

  private PrivacyLoss() {}

  /** Returns the loss ρ whose conversion to (ε, δ) does not exceed the budget. */
  public static double rho(Filing.Budget budget) {
    PrivacyBudget most = PrivacyBudget.of(budget.epsilon(), budget.delta());
    return new Accountant(most).total();
  }
}
