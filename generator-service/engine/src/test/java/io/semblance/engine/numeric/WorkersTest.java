package io.semblance.engine.numeric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WorkersTest {

  private static final ExecutorService POOL = Executors.newFixedThreadPool(2);

  @AfterAll
  static void stop() {
    POOL.shutdownNow();
  }

  @Test
  void runsEveryTaskOnce() {
    AtomicIntegerArray runs = new AtomicIntegerArray(100);

    new Workers(POOL, 3, () -> {}).run(100, runs::incrementAndGet);

    for (int i = 0; i < 100; i++) {
      assertThat(runs.get(i)).isEqualTo(1);
    }
  }

  @Test
  void doesAllWorkItselfWhereTheExecutorNeverComes() {
    AtomicIntegerArray runs = new AtomicIntegerArray(10);

    new Workers(never -> {}, 4, () -> {}).run(10, runs::incrementAndGet);

    assertThat(runs.toString()).doesNotContain("0");
  }

  @Test
  void passesOnWhatATaskThrows() {
    assertThatThrownBy(
            () ->
                new Workers(POOL, 2, () -> {})
                    .run(
                        50,
                        i -> {
                          if (i == 20) {
                            throw new IllegalStateException("task " + i);
                          }
                        }))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("task 20");
  }

  @Test
  void stopsAtACheckpoint() {
    Runnable cancelled =
        () -> {
          throw new CancellationException("enough");
        };

    assertThatThrownBy(() -> new Workers(POOL, 2, cancelled).run(2, i -> {}))
        .isInstanceOf(CancellationException.class);
  }
}
