package io.semblance.engine.synthesis;

/** What conditions ask of one variable of a row. */
interface Term {

  /** The variable that the term is about; -1 where its only code is 0. */
  int variable();

  /** How far each code of the variable is admitted, 0 to 1, given what was drawn before. */
  double[] weights(Draft draft);

  /** Whether the weights are the same for all rows. */
  boolean isFixed();

  /**
   * Settles the value that goes with a code.
   *
   * @param u in [0, 1)
   */
  void settle(Draft draft, int code, double u);
}
