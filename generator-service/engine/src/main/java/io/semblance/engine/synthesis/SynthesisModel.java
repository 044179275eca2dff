package io.semblance.engine.synthesis;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a fit learnt: marginals, their dependence, and how codes become values again. It holds no
 * rows.
 */
public final class SynthesisModel {

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
    throw new UnsupportedOperationException(rows + " " + random);
  }

  /**
   * Samples in blocks, in order, without holding more than a few of them. The same seed gives the
   * same rows whatever the execution.
   *
   * @param blocks takes each block on the caller's thread; a slow one slows sampling down
   */
  public void sample(long rows, RandomSource random, Execution execution, Consumer<Table> blocks) {
    throw new UnsupportedOperationException(rows + " " + random);
  }
}
