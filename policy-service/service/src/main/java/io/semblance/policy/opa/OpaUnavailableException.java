package io.semblance.policy.opa;

/**
 * Says that OPA was silent, answered by another revision than the active one, or left the rule
 * undefined.
 */
public final class OpaUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  OpaUnavailableException(String message) {
    super(message);
  }

  /** Creates the exception with what went wrong and why. */
  public OpaUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
