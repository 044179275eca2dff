package io.semblance.engine.synthesis;

import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * What a fit learnt: marginals, their dependence, and how codes become values again. It holds no
 * rows.
 */
public final class SynthesisModel {

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
    return sample(rows, random, SampleOptions.withDefaults());
  }

  /**
   * Samples a whole table under conditions, with given shares of a column's levels, or in
   * independent rows.
   *
   * <pre>{@code
   * SampleOptions.withDefaults().where(Conditions.none().is("sex", "Female").atLeast("age", "30"))
   * }</pre>
   *
   * <p>Every row satisfies the conditions; none is drawn and thrown away.
   *
   * @throws ConditionException where no row of the model satisfies the conditions
   * @throws IllegalArgumentException where {@code rows} is below 1
   */
  public Table sample(int rows, RandomSource random, SampleOptions sampleOptions) {
    List<Table> blocks = new ArrayList<>();
    sample(rows, random, sampleOptions, Execution.onCallersThread(), blocks::add);
    return blocks.size() == 1 ? blocks.get(0) : Blocks.join(schema(), blocks);
  }

  /** Samples in blocks with default options. */
  public void sample(long rows, RandomSource random, Execution execution, Consumer<Table> blocks) {
    sample(rows, random, SampleOptions.withDefaults(), execution, blocks);
  }

  /**
   * Samples in blocks, in order, without holding more than a few of them. The same seed gives the
   * same rows whatever the execution.
   *
   * @param blocks takes each block on the caller's thread; a slow one slows sampling down
   * @throws ConditionException where no row of the model satisfies the conditions
   * @throws IllegalArgumentException where {@code rows} is below 1
   * @throws CancellationException where the caller cancels
   */
  public void sample(
      long rows,
      RandomSource random,
      SampleOptions sampleOptions,
      Execution execution,
      Consumer<Table> blocks) {
    RowSampler rowSampler = new RowSamplers(coding, sampler).of(sampleOptions);
    new BlockStream(rows, random, execution)
        .run(
            (size, firstRow, stream) ->
                coding.decode(rowSampler.sample(size, stream), size, firstRow, stream),
            blocks);
  }
}
