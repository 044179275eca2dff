package io.semblance.engine.synthesis;

/** What the engine is doing. */
public enum Stage {
  FITTING,
  SAMPLING
}
