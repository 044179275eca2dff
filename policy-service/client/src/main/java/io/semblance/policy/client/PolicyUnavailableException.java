package io.semblance.policy.client;

/**
 * Says that policy gave no answer, so nothing is allowed: a request path answers 503, a job tries
 * again later.
 */
public final class PolicyUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with what was asked and why there was no answer. */
  public PolicyUnavailableException(String message, Throwable cause) {
    super(message, cause);
  }
}
