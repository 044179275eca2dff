package io.semblance.engine.synthesis;

import io.semblance.engine.numeric.Workers;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;

/**
 * How a fit or a sample runs: on whose threads, watched by whom, and when it gives up.
 *
 * @param executor runs blocks of rows; the engine has no threads of its own
 * @param parallelism how many blocks are under way at once; 1 uses the caller's thread alone
 */
public record Execution(
    Executor executor, int parallelism, ProgressListener progress, BooleanSupplier cancelled) {

  public Execution {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1: " + parallelism);
    }
  }

  /** On the caller's thread, unwatched, cancelled by interrupting it. */
  public static Execution onCallersThread() {
    return new Execution(Runnable::run, 1, (stage, percent) -> {}, () -> false);
  }

  public Execution withExecutor(Executor newExecutor, int newParallelism) {
    return new Execution(newExecutor, newParallelism, progress, cancelled);
  }

  public Execution withProgress(ProgressListener listener) {
    return new Execution(executor, parallelism, listener, cancelled);
  }

  public Execution withCancellation(BooleanSupplier whenTrue) {
    return new Execution(executor, parallelism, progress, whenTrue);
  }

  Workers workers() {
    return new Workers(executor, parallelism, this::checkCancelled);
  }

  void report(Stage stage, int percent) {
    checkCancelled();
    progress.progressed(stage, percent);
  }

  /**
   * @throws CancellationException where the caller has cancelled or interrupted
   */
  void checkCancelled() {
    if (cancelled.getAsBoolean() || Thread.currentThread().isInterrupted()) {
      throw new CancellationException("cancelled by the caller");
    }
  }
}
