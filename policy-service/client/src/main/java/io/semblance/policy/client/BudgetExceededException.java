package io.semblance.policy.client;

/** Says that a source's lifetime budget cannot bear the reservation; nothing was reserved. */
public final class BudgetExceededException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the ledger's explanation. */
  public BudgetExceededException(String message) {
    super(message);
  }
}
