package io.semblance.engine.privacy;

/** Thrown where a measurement would cost more than is left of the budget; nothing was drawn. */
public final class BudgetExceededException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  BudgetExceededException(String target, double rho, double remaining) {
    super(target + " costs rho " + rho + ", of which " + remaining + " remains");
  }
}
