package io.semblance.engine.synthesis;

import io.semblance.engine.privacy.Accountant;
import io.semblance.engine.privacy.Mechanisms;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.table.Table;

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
   * @throws IllegalArgumentException where the table has no rows
   */
  public SynthesisModel fit(Schema schema, Table table, Execution execution) {
    requireFit(schema, table);
    if (table.rows() == 0) {
      throw new IllegalArgumentException("the table has no rows to learn from");
    }
    return new PlainFit(options, execution).fit(schema, table);
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
    requireFit(schema, table);
    Mechanisms mechanisms = Mechanisms.secure(new Accountant(budget));
    return new PrivateFit(options, execution, mechanisms).fit(schema, table);
  }

  private void requireFit(Schema schema, Table table) {
    if (schema.size() > options.maxColumns()) {
      throw new SchemaException(
          "a table may have at most " + options.maxColumns() + " columns, not " + schema.size());
    }
    if (table.schema().size() != schema.size()) {
      throw new SchemaException(
          "the table has " + table.schema().size() + " columns, its schema " + schema.size());
    }
    for (int i = 0; i < schema.size(); i++) {
      if (!table.column(i).fits(schema.column(i).domain().value())) {
        throw new SchemaException(
            "the table was not read as the schema says: column '" + schema.column(i).name() + "'");
      }
    }
    if (schema.columns().stream().noneMatch(Column::isModelled)) {
      throw new SchemaException("no column can be modelled: all are identifiers or free text");
    }
  }
}
