package io.semblance.evaluation.work;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Who does the work of an evaluation: the caller's thread, and others that are lent to it. A report
 * does not depend on how many there are.
 *
 * @param executor lends threads; the module has none of its own
 * @param parallelism how many tasks are under way at once, the caller's among them
 */
public record Workers(Executor executor, int parallelism) {

  public Workers {
    if (parallelism < 1) {
      throw new IllegalArgumentException("parallelism must be at least 1: " + parallelism);
    }
  }

  /** The caller's thread alone. */
  public static Workers onCallersThread() {
    return new Workers(Runnable::run, 1);
  }

  /**
   * The results of {@code task} for 0, 1, … {@code count - 1}, in that order.
   *
   * <p>The caller's thread works too, so that an executor without a free thread slows it down and
   * never stops it. Where tasks fail, one failure is thrown when all have ended.
   *
   * @throws CancellationException where the caller's thread is interrupted
   */
  public <T> List<T> map(int count, IntFunction<T> task) {
    Share<T> share = new Share<>(count, task);
    for (int i = 1; i < Math.min(parallelism, count); i++) {
      executor.execute(share);
    }
    share.run();
    return share.results();
  }

  /** Tasks that several threads take one by one. */
  private static final class Share<T> implements Runnable {

    private final IntFunction<T> task;
    private final List<@Nullable T> results;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    Share(int count, IntFunction<T> task) {
      this.task = task;
      this.results = new ArrayList<>(Collections.nCopies(count, null));
      this.open = new CountDownLatch(count);
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < results.size(); i = next.getAndIncrement()) {
        try {
          if (failure.get() == null) {
            results.set(i, task.apply(i));
          }
        } catch (RuntimeException | Error thrown) {
          failure.compareAndSet(null, thrown);
        } finally {
          open.countDown();
        }
      }
    }

    List<T> results() {
      try {
        open.await();
      } catch (InterruptedException interrupted) {
        failure.compareAndSet(null, interrupted);
        Thread.currentThread().interrupt();
        throw new CancellationException("the evaluation was interrupted");
      }
      if (failure.get() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (failure.get() instanceof Error thrown) {
        throw thrown;
      }
      List<T> complete = new ArrayList<>(results.size());
      for (T result : results) {
        complete.add(result);
      }
      return complete;
    }
  }
}
