package io.semblance.engine.synthesis;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.table.Table;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Makes a table in blocks: each from a random stream of its own, so that it is the same whichever
 * thread makes it, and only as many at once as are under way.
 */
final class BlockStream {

  private static final int BLOCK_ROWS = 16_384;

  private final long rows;
  private final RandomSource random;
  private final Execution execution;

  BlockStream(long rows, RandomSource random, Execution execution) {
    if (rows < 1) {
      throw new IllegalArgumentException("the number of rows must be at least 1: " + rows);
    }
    this.rows = rows;
    this.random = random;
    this.execution = execution;
  }

  /** Makes one block. */
  interface BlockMaker {
    Table make(int rows, long firstRow, UniformRandomProvider random);
  }

  /**
   * @param blocks takes each block in order on the caller's thread
   */
  void run(BlockMaker maker, Consumer<Table> blocks) {
    RandomSource.Streams streams = random.streams();
    Deque<FutureTask<Table>> underWay = new ArrayDeque<>();
    long started = 0;
    long done = 0;
    try {
      while (done < rows) {
        execution.report(Stage.SAMPLING, (int) (100.0 * done / rows));
        while (started < rows && underWay.size() < execution.parallelism()) {
          int size = (int) Math.min(BLOCK_ROWS, rows - started);
          underWay.add(start(maker, size, started, streams.next()));
          started += size;
        }
        Table block = finished(underWay.remove());
        blocks.accept(block);
        done += block.rows();
      }
    } finally {
      underWay.forEach(task -> task.cancel(true));
    }
    execution.report(Stage.SAMPLING, 100);
  }

  private FutureTask<Table> start(
      BlockMaker maker, int size, long firstRow, UniformRandomProvider stream) {
    FutureTask<Table> task = new FutureTask<>(() -> maker.make(size, firstRow, stream));
    execution.executor().execute(task);
    return task;
  }

  private static Table finished(FutureTask<Table> task) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      CancellationException cancelled = new CancellationException("interrupted while sampling");
      cancelled.initCause(e);
      throw cancelled;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof ConditionException impossible) {
        throw impossible;
      }
      throw new IllegalStateException("a block could not be sampled", e.getCause());
    }
  }
}
