package io.semblance.engine.numeric;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Threads that a caller lends to a computation.
 *
 * @param executor runs tasks; where it is busy, the caller's thread does all of them
 * @param parallelism how many tasks are under way at once, the caller's own included
 * @param checkpoint is called before each task and throws where the computation shall stop
 */
public record Workers(Executor executor, int parallelism, Runnable checkpoint) {

  public Workers {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1: " + parallelism);
    }
  }

  /** The caller's thread alone. */
  public static Workers callersThread() {
    return new Workers(Runnable::run, 1, () -> {});
  }

  /**
   * Runs {@code task} with 0 to {@code tasks - 1}, each once, in any order, and returns when all
   * are done. Tasks that write to places of their own give the same result whatever the
   * parallelism.
   *
   * @throws CancellationException where the caller's thread is interrupted
   */
  public void run(int tasks, IntConsumer task) {
    if (parallelism == 1 || tasks <= 1) {
      for (int i = 0; i < tasks; i++) {
        checkpoint.run();
        task.accept(i);
      }
      return;
    }
    Batch batch = new Batch(tasks, task, checkpoint);
    for (int i = 1; i < Math.min(parallelism, tasks); i++) {
      executor.execute(batch::work);
    }
    batch.work();
    batch.await();
  }

  private static final class Batch {
    private final int tasks;
    private final IntConsumer task;
    private final Runnable checkpoint;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private Batch(int tasks, IntConsumer task, Runnable checkpoint) {
      this.tasks = tasks;
      this.task = task;
      this.checkpoint = checkpoint;
      this.open = new CountDownLatch(tasks);
    }

    private void work() {
      for (int i = next.getAndIncrement(); i < tasks; i = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            checkpoint.run();
            task.accept(i);
          }
        } catch (RuntimeException | Error e) {
          failure.compareAndSet(null, e);
        } finally {
          open.countDown();
        }
      }
    }

    private void await() {
      try {
        open.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        CancellationException cancelled = new CancellationException("interrupted while fitting");
        cancelled.initCause(e);
        throw cancelled;
      }
      Throwable thrown = failure.get();
      if (thrown instanceof RuntimeException e) {
        throw e;
      }
      if (thrown instanceof Error e) {
        throw e;
      }
    }
  }
}
