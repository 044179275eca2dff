package io.semblance.cli;

import io.semblance.engine.synthesis.Execution;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import picocli.CommandLine.Option;

/** Options of how a command runs. */
final class Threads {

  @Option(
      names = "--threads",
      paramLabel = "N",
      description =
          "How many threads to use (default: as many as this machine has cores). The rows do not"
              + " depend on it.")
  int count = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-q", "--quiet"},
      description = "No progress, no notes.")
  boolean quiet;

  /** Runs a task with threads that end with it. */
  <T> T run(Task<T> task) throws Exception {
    int threads = Math.max(1, Math.min(count, 256));
    ExecutorService executor =
        Executors.newFixedThreadPool(
            threads,
            runnable -> {
              Thread thread = new Thread(runnable, "semblance");
              thread.setDaemon(true);
              return thread;
            });
    try (Progress progress = Progress.onTerminal(quiet)) {
      return task.run(
          Execution.onCallersThread().withExecutor(executor, threads).withProgress(progress));
    } finally {
      executor.shutdownNow();
    }
  }

  /** What is run. */
  @FunctionalInterface
  interface Task<T> {
    T run(Execution execution) throws Exception;
  }
}
