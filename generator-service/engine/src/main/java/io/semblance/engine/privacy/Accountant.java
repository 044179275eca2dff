package io.semblance.engine.privacy;

import java.util.ArrayList;
import java.util.List;

/**
 * Adds up the losses of one fit in zero-concentrated differential privacy and refuses to pass the
 * budget. A loss is entered before its noise is drawn.
 */
public final class Accountant {

  /** What of δ is kept for thresholds, where any are used. */
  public static final double THRESHOLD_SHARE = .1;

  private final PrivacyBudget budget;
  private final PrivacyUnit unit;
  private final double total;
  private final double thresholdDelta;
  private final List<LedgerLine> ledger = new ArrayList<>();
  private double spent;
  private double spentDelta;

  /** An accountant of rows, without thresholds. */
  public Accountant(PrivacyBudget budget) {
    this(budget, PrivacyUnit.row(), false);
  }

  /**
   * An accountant of a unit.
   *
   * @param thresholds whether a share of δ is kept for them
   */
  public Accountant(PrivacyBudget budget, PrivacyUnit unit, boolean thresholds) {
    this.budget = budget;
    this.unit = unit;
    this.thresholdDelta = thresholds ? THRESHOLD_SHARE * budget.delta() : 0;
    this.total = ZeroConcentrated.rho(new PrivacyBudget(budget.epsilon(), conversionDelta()));
    if (!(total > 0)) {
      throw new IllegalArgumentException("a budget of " + budget + " buys no measurement");
    }
  }

  public PrivacyBudget budget() {
    return budget;
  }

  public PrivacyUnit unit() {
    return unit;
  }

  /** The ρ of the whole budget, rounded down. */
  public double total() {
    return total;
  }

  /** The ρ spent so far, rounded up. */
  public double spent() {
    return spent;
  }

  /** The δ that all thresholds together may spend; 0 where there are none. */
  public double thresholdDelta() {
    return thresholdDelta;
  }

  /** The ε of what was spent, at the budget's δ, rounded up. */
  public double spentEpsilon() {
    return spent == 0 ? 0 : ZeroConcentrated.epsilon(spent, conversionDelta());
  }

  public List<LedgerLine> ledger() {
    return List.copyOf(ledger);
  }

  /** What of δ the conversion of ρ may use, rounded down. */
  private double conversionDelta() {
    return Math.nextDown(budget.delta() - thresholdDelta);
  }

  /**
   * Enters a loss.
   *
   * @throws BudgetExceededException where the budget does not hold it
   */
  void spend(LedgerLine line) {
    if (!(line.rho() >= 0) || !(line.delta() >= 0)) {
      throw new IllegalArgumentException(
          "a loss of rho " + line.rho() + " and delta " + line.delta());
    }
    double after = Math.nextUp(spent + line.rho());
    double deltaAfter = line.delta() == 0 ? spentDelta : Math.nextUp(spentDelta + line.delta());
    if (after > total) {
      throw new BudgetExceededException(line.target(), "rho", line.rho(), total - spent);
    }
    if (deltaAfter > thresholdDelta) {
      throw new BudgetExceededException(
          line.target(), "delta", line.delta(), thresholdDelta - spentDelta);
    }
    spent = after;
    spentDelta = deltaAfter;
    ledger.add(line);
  }
}
