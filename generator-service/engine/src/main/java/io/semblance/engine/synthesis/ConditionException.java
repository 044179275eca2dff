package io.semblance.engine.synthesis;

/**
 * Thrown where no row of a model can satisfy the conditions of a sample, or one of them makes no
 * sense for its column. The message names the condition.
 *
 * <p>Privacy: depends on the model and the conditions alone.
 */
public final class ConditionException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public ConditionException(String message) {
    super(message);
  }
}
