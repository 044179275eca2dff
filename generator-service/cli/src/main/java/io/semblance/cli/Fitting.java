package io.semblance.cli;

import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.synthesis.Execution;
import io.semblance.engine.synthesis.SynthesisModel;
import io.semblance.engine.synthesis.SynthesisOptions;
import io.semblance.engine.synthesis.Synthesizer;
import io.semblance.tables.LoadedTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.Optional;

/**
 * A model and what there is to say of how it came about.
 *
 * @param rows that it was fitted to; absent under a budget, where it is private
 * @param unreadable how many values of a column its domain could not hold; empty under a budget
 */
record Fitting(SynthesisModel model, Optional<Integer> rows, Map<String, Long> unreadable) {

  /** Reads a table and fits all of its rows. */
  static Fitting of(InputTable table, FitOptions options, Execution execution) throws IOException {
    Optional<PrivacyBudget> budget = options.budget();
    Schema schema = options.schema.of(table);
    LoadedTable loaded = table.read(reader -> LoadedTable.of(reader, schema));
    Synthesizer synthesizer = new Synthesizer(SynthesisOptions.of(options.preset));
    if (budget.isPresent()) {
      return new Fitting(
          synthesizer.fit(schema, loaded.table(), budget.get(), execution),
          Optional.empty(),
          Map.of());
    }
    return new Fitting(
        synthesizer.fit(schema, loaded.table(), execution),
        Optional.of(loaded.table().rows()),
        loaded.unreadable());
  }

  /** Tells what the caller should know before trusting the model. */
  void warn(PrintWriter err) {
    unreadable.forEach(
        (column, count) ->
            err.printf(
                "note: column '%s' has %d values that its type cannot hold; they count as"
                    + " missing%n",
                column, count));
    if (model.privacy().isPresent()) {
      err.println(
          "note: the command line keeps no ledger: each fit of this table spends its budget anew,"
              + " and the losses add up. The services keep one.");
    }
  }
}
