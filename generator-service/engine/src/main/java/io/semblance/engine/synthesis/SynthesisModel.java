package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Drawn;
import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * What a fit learnt: marginals, their dependence, and how codes become values again. It holds no
 * rows.
 */
public final class SynthesisModel {

  private final TableCoding coding;
  private final CodeSampler sampler;
  private final Optional<PrivacyStatement> privacy;
  private final Optional<Reparametrisation> constraints;
  private final Optional<SelfCorrection> correction;

  SynthesisModel(TableCoding coding, CodeSampler sampler, Optional<PrivacyStatement> privacy) {
    this(coding, sampler, privacy, Optional.empty(), Optional.empty());
  }

  private SynthesisModel(
      TableCoding coding,
      CodeSampler sampler,
      Optional<PrivacyStatement> privacy,
      Optional<Reparametrisation> constraints,
      Optional<SelfCorrection> correction) {
    this.coding = coding;
    this.sampler = sampler;
    this.privacy = privacy;
    this.constraints = constraints;
    this.correction = correction;
  }

  /**
   * A model rebuilt from what its accessors gave, as a model file does.
   *
   * @throws IllegalArgumentException where the sampler draws fewer variables than the coding has
   */
  public static SynthesisModel of(
      TableCoding coding, CodeSampler sampler, Optional<PrivacyStatement> privacy) {
    int drawn = sampler.drawn().length + sampler.dependencies().size();
    if (drawn < coding.variables()) {
      throw new IllegalArgumentException(
          "the sampler has " + drawn + " variables, the coding " + coding.variables());
    }
    return new SynthesisModel(coding, sampler, privacy);
  }

  /**
   * The model of a table whose free columns this one models; samples keep its constraints.
   *
   * @throws IllegalArgumentException where this model has other columns than those
   */
  public SynthesisModel boundBy(Reparametrisation reparametrisation) {
    List<String> free =
        reparametrisation.freeSchema().columns().stream().map(Column::name).toList();
    if (!free.equals(coding.schema().columns().stream().map(Column::name).toList())) {
      throw new IllegalArgumentException("the model has other columns than " + free);
    }
    return new SynthesisModel(coding, sampler, privacy, Optional.of(reparametrisation), correction);
  }

  SynthesisModel correctedBy(SelfCorrection selfCorrection) {
    return new SynthesisModel(coding, sampler, privacy, constraints, Optional.of(selfCorrection));
  }

  /**
   * What correcting this model against its table improved; absent under a budget, and in a model
   * that was read from a file.
   */
  public Optional<SelfCorrection> correction() {
    return correction;
  }

  /** What keeps constraints in samples; absent where there are none. */
  public Optional<Reparametrisation> constraints() {
    return constraints;
  }

  /** How codes become values; of the free columns where there are constraints. */
  public TableCoding coding() {
    return coding;
  }

  /** Where codes come from. */
  public CodeSampler sampler() {
    return sampler;
  }

  /** The columns that a sample has. */
  public Schema schema() {
    return constraints.map(Reparametrisation::schema).orElseGet(coding::schema);
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
   * @throws ConstraintException where so many rows cannot have different keys
   * @throws SchemaException where a pattern of identifiers has fewer texts than there are rows
   * @throws IllegalArgumentException where {@code rows} is below 1
   * @throws CancellationException where the caller cancels
   */
  public void sample(
      long rows,
      RandomSource random,
      SampleOptions sampleOptions,
      Execution execution,
      Consumer<Table> blocks) {
    BlockStream stream = new BlockStream(rows, random, execution);
    constraints.ifPresent(bound -> bound.requireRoom(rows));
    schema().requireIdentifiersFor(rows);
    RowSampler rowSampler = new RowSamplers(this).of(sampleOptions);
    stream.run(
        (size, firstRow, numbers) ->
            decode(rowSampler.sample(size, numbers), size, firstRow, numbers),
        blocks);
  }

  /**
   * Fills the missing cells of a table, each given the observed cells of its row. Observed cells
   * stay as they are; identifiers, free text and columns of which nothing was learnt are not
   * filled.
   *
   * <p>Privacy: the result holds the rows of the table.
   *
   * @param table of this model's columns
   * @throws ConstraintException where observed cells leave no way to keep a constraint; it names
   *     rows
   */
  public Table impute(Table table, RandomSource random) {
    return impute(table, random, Execution.onCallersThread());
  }

  /** The same on other threads; the same seed gives the same cells whatever the execution. */
  public Table impute(Table table, RandomSource random, Execution execution) {
    return new Imputation(this, table).filled(random, execution);
  }

  /** A block of a sample with default options. */
  Table block(int rows, long firstRow, UniformRandomProvider random) {
    return decode(Drawn.of(sampler.sample(rows, random)), rows, firstRow, random);
  }

  /** A block of drawn rows. */
  Table decode(Drawn drawn, int rows, long firstRow, UniformRandomProvider random) {
    return constraints.isPresent()
        ? constraints.get().outward(coding, drawn, rows, firstRow, random)
        : coding.decode(drawn, rows, firstRow, random);
  }
}
