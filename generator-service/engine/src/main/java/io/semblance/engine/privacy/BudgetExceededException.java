package io.semblance.engine.privacy;

/** Thrown where a measurement would cost more than is left of the budget; nothing was drawn. */
public final class BudgetExceededException extends IllegalStateException {

  private static final long serialVersionUID = 1L;

  BudgetExceededException(String target, String coin, double cost, double remaining) {
    super(target + " costs " + coin + " " + cost + ", of which " + remaining + " remains");
  }
}
