package io.semblance.engine.synthesis;

/**
 * Told how far a fit or a sample has come. Calls come from the thread that fits or samples.
 *
 * <p>Privacy: what it is told never depends on rows under a budget.
 */
@FunctionalInterface
public interface ProgressListener {

  void progressed(Stage stage, int percent);
}
