package io.semblance.engine.synthesis;

import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What a fit learnt: marginals, their dependence, and how codes become values again. It holds no
 * rows.
 */
public final class SynthesisModel {

  private static final int BLOCK_ROWS = 16_384;

  private final TableCoding coding;
  private final CodeSampler sampler;
  private final Optional<PrivacyStatement> privacy;

  SynthesisModel(TableCoding coding, CodeSampler sampler, Optional<PrivacyStatement> privacy) {
    this.coding = coding;
    this.sampler = sampler;
    this.privacy = privacy;
  }

  /**
   * A model rebuilt from what its accessors gave, as a model file does.
   *
   * @throws IllegalArgumentException where the sampler draws other variables than the coding has
   */
  public static SynthesisModel of(
      TableCoding coding, CodeSampler sampler, Optional<PrivacyStatement> privacy) {
    int drawn = sampler.drawn().length + sampler.dependencies().size();
    if (drawn != coding.variables()) {
      throw new IllegalArgumentException(
          "the sampler has " + drawn + " variables, the coding " + coding.variables());
    }
    return new SynthesisModel(coding, sampler, privacy);
  }

  /** How codes become values. */
  public TableCoding coding() {
    return coding;
  }

  /** Where codes come from. */
  public CodeSampler sampler() {
    return sampler;
  }

  /** The columns that a sample has. */
  public Schema schema() {
    return coding.schema();
  }

  /** What a private fit spent; absent without a budget. */
  public Optional<PrivacyStatement> privacy() {
    return privacy;
  }

  /**
   * Samples a whole table.
   *
   * @throws IllegalArgumentException where {@code rows} is below 1
   */
  public Table sample(int rows, RandomSource random) {
    List<Table> blocks = new ArrayList<>();
    sample(rows, random, Execution.onCallersThread(), blocks::add);
    return blocks.size() == 1 ? blocks.get(0) : Blocks.join(schema(), blocks);
  }

  /**
   * Samples in blocks, in order, without holding more than a few of them. The same seed gives the
   * same rows whatever the execution.
   *
   * @param blocks takes each block on the caller's thread; a slow one slows sampling down
   * @throws IllegalArgumentException where {@code rows} is below 1
   * @throws CancellationException where the caller cancels
   */
  public void sample(long rows, RandomSource random, Execution execution, Consumer<Table> blocks) {
    if (rows < 1) {
      throw new IllegalArgumentException("the number of rows must be at least 1: " + rows);
    }
    RandomSource.Streams streams = random.streams();
    Deque<FutureTask<Table>> underWay = new ArrayDeque<>();
    long started = 0;
    long done = 0;
    try {
      while (done < rows) {
        execution.report(Stage.SAMPLING, (int) (100.0 * done / rows));
        while (started < rows && underWay.size() < execution.parallelism()) {
          int size = (int) Math.min(BLOCK_ROWS, rows - started);
          underWay.add(start(execution, size, started, streams.next()));
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
      Execution execution, int rows, long firstRow, UniformRandomProvider random) {
    FutureTask<Table> task =
        new FutureTask<>(() -> coding.decode(sampler.sample(rows, random), rows, firstRow, random));
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
      throw new IllegalStateException("a block could not be sampled", e.getCause());
    }
  }
}
