package io.semblance.engine.synthesis;

/** How much time a fit without a budget may take for its fidelity. */
public enum Preset {
  /** A few classes from a part of the rows. */
  FAST,
  /** As many classes as pay on most tables. */
  BALANCED,
  /** As many classes as rows held out bear, whatever it takes. */
  BEST
}
