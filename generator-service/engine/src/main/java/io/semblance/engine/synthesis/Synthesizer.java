package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Reparametrisation;
import io.semblance.engine.privacy.Accountant;
import io.semblance.engine.privacy.Mechanisms;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.ConstraintException;
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
   * @throws SchemaException where the table has too many columns, none that can be modelled, or
   *     none with enough values to learn from
   * @throws ConstraintException where constraints contradict each other or rows of the table, which
   *     it names, or cannot be kept
   * @throws IllegalArgumentException where the table has no rows
   */
  public SynthesisModel fit(Schema schema, Table table, Execution execution) {
    requireFit(schema, table);
    if (table.rows() == 0) {
      throw new IllegalArgumentException("the table has no rows to learn from");
    }
    if (schema.constraints().isEmpty()) {
      return new PlainFit(options, execution).fit(schema, table);
    }
    Table named = table.under(schema);
    Reparametrisation bound = Reparametrisation.learn(schema, named);
    SynthesisModel free =
        new PlainFit(options, execution).fit(bound.freeSchema(), bound.inward(named));
    return free.boundBy(bound.learnt(free.coding()));
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
   * @throws ConstraintException where constraints contradict each other or cannot be kept; rows
   *     play no part, and one that contradicts a constraint is taken for the nearest that does not
   */
  public SynthesisModel fit(Schema schema, Table table, PrivacyBudget budget, Execution execution) {
    requireFit(schema, table);
    Mechanisms mechanisms = Mechanisms.secure(new Accountant(budget));
    PrivateFit fit = new PrivateFit(options, execution, mechanisms);
    if (schema.constraints().isEmpty()) {
      return fit.fit(schema, table);
    }
    DeclarationCheck.require(schema);
    Reparametrisation bound = Reparametrisation.declared(schema);
    return fit.fit(bound.freeSchema(), bound.inward(table.under(schema))).boundBy(bound);
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
