package io.semblance.evaluation.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private final ExecutorService threads = Executors.newFixedThreadPool(2);

  @AfterEach
  void end() {
    threads.shutdownNow();
  }

  @Test
  void resultsComeInOrder() {
    List<Integer> squares = new Workers(threads, 3).map(1_000, i -> i * i);

    assertThat(squares).isEqualTo(IntStream.range(0, 1_000).map(i -> i * i).boxed().toList());
  }

  @Test
  void workIsShared() {
    Set<Thread> seen = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);

    new Workers(threads, 2)
        .map(
            2,
            i -> {
              seen.add(Thread.currentThread());
              both.countDown();
              await(both);
              return i;
            });

    assertThat(seen).hasSize(2);
  }

  @Test
  void anExecutorThatNeverRunsDoesNotStopTheWork() {
    assertThat(new Workers(task -> {}, 4).map(3, i -> i)).containsExactly(0, 1, 2);
  }

  @Test
  void aFailureIsThrown() {
    assertThatThrownBy(
            () ->
                new Workers(threads, 2)
                    .map(
                        5,
                        i -> {
                          throw new IllegalStateException("task " + i);
                        }))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void interruptingTheCallerCancels() {
    Thread.currentThread().interrupt();

    assertThatThrownBy(() -> Workers.onCallersThread().map(2, i -> i))
        .isInstanceOf(CancellationException.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
