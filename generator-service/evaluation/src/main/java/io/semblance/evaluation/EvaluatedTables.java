package io.semblance.evaluation;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A synthetic table and what it is measured against.
 *
 * <p>Privacy: holds rows.
 *
 * @param training the rows that were learnt from; its schema is the one that validity is held to
 * @param holdout rows of the same source that were not learnt from; may be empty
 */
public record EvaluatedTables(Table training, Table holdout, Table synthetic) {

  /** Without a hold-out: nothing is said of disclosure. */
  public static EvaluatedTables of(Table real, Table synthetic) {
    return new EvaluatedTables(real, new TableBuilder(real.schema()).build(), synthetic);
  }

  /**
   * The schema to read a synthetic file by: that of the real table, but identifiers are kept as
   * levels, so that repeated ones are seen. Bounds and levels never stop a value from being read.
   */
  public static Schema toReadSynthetic(Schema real) {
    List<Column> columns = new ArrayList<>();
    for (Column column : real.columns()) {
      columns.add(
          column.kind() == DomainKind.IDENTIFIER
              ? column.withDomain(
                  Property.declared(new Domain.Categorical(Optional.empty(), Optional.empty())))
              : column);
    }
    return Schema.of(columns);
  }
}
