package io.semblance.engine.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the losses of one fit in zero-concentrated differential privacy and refuses to pass the
 * budget. A loss is entered before its noise is drawn.
 */
public final class Accountant {

  private final PrivacyBudget budget;
  private final double total;
  private final List<LedgerLine> ledger = new ArrayList<>();
  private double spent;

  public Accountant(PrivacyBudget budget) {
    this.budget = budget;
    this.total = ZeroConcentrated.rho(budget);
    if (!(total > 0)) {
      throw new IllegalArgumentException("a budget of " + budget + " buys no measurement");
    }
  }

  public PrivacyBudget budget() {
    return budget;
  }

  /** The ρ of the whole budget, rounded down. */
  public double total() {
    return total;
  }

  /** The ρ spent so far, rounded up. */
  public double spent() {
    return spent;
  }

  /** The ε of what was spent, at the budget's δ, rounded up. */
  public double spentEpsilon() {
    return spent == 0 ? 0 : ZeroConcentrated.epsilon(spent, budget.delta());
  }

  public List<LedgerLine> ledger() {
    return List.copyOf(ledger);
  }

  /**
   * Enters a loss.
   *
   * @throws BudgetExceededException where the budget does not hold it
   */
  void spend(LedgerLine line) {
    if (!(line.rho() >= 0)) {
      throw new IllegalArgumentException("a loss of rho " + line.rho());
    }
    double after = Math.nextUp(spent + line.rho());
    if (after > total) {
      throw new BudgetExceededException(line.target(), line.rho(), total - spent);
    }
    spent = after;
    ledger.add(line);
  }
}
