package io.semblance.generator.job;

/** Says that another worker took the job over; what this one made is thrown away unseen. */
final class StaleAttemptException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  StaleAttemptException(String message) {
    super(message);
  }
}
