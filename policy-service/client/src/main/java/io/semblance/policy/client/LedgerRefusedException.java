package io.semblance.policy.client;

/**
 * Says that the ledger refuses what is asked of it, for a reason other than the budget: asking
 * again changes nothing.
 */
public final class LedgerRefusedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String type;

  /** Creates the exception with the type of the ledger's problem. */
  public LedgerRefusedException(String type, String message) {
    super(message);
    this.type = type;
  }

  /** Returns the type of the ledger's problem, such as {@code /problems/reservation-resolved}. */
  public String type() {
    return type;
  }
}
