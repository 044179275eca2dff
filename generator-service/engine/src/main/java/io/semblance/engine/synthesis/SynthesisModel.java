package io.semblance.engine.synthesis;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a fit learnt: marginals, their dependence, and how codes become values again. It holds no
 * rows.
 */
public final class SynthesisModel {

  private static final int BLOCK_ROWS = 16_384;

  private final Schema schema;
  private final Optional<PrivacyStatement> privacy;

  SynthesisModel(Schema schema, Optional<PrivacyStatement> privacy) {
    this.schema = schema;
    this.privacy = privacy;
  }

  /** The columns that a sample has. */
  public Schema schema() {
    return schema;
  }

  /** What a private fit spent; absent without a budget. */
  public Optional<PrivacyStatement> privacy() {
    return privacy;
  }

  /** Samples a whole table. */
  public Table sample(int rows, RandomSource random) {
    Objects.requireNonNull(random);
    return block(rows);
  }

  /**
   * Samples in blocks, in order, without holding more than a few of them. The same seed gives the
   * same rows whatever the execution.
   *
   * @param blocks takes each block on the caller's thread; a slow one slows sampling down
   */
  public void sample(long rows, RandomSource random, Execution execution, Consumer<Table> blocks) {
    Objects.requireNonNull(random);
    for (long from = 0; from < rows; from += BLOCK_ROWS) {
      execution.report(Stage.SAMPLING, (int) (100 * from / rows));
      blocks.accept(block((int) Math.min(BLOCK_ROWS, rows - from)));
    }
  }

  private Table block(int rows) {
    return new Table(
        schema,
        rows,
        Collections.nCopies(schema.size(), (ColumnValues) new ColumnValues.Omitted(rows)));
  }
}
