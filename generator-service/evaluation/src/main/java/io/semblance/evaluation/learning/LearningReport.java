package io.semblance.evaluation.learning;

import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a learner tells of a synthetic table.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param notes why a part is absent
 */
public record LearningReport(
    Optional<Discriminator> discriminator, Optional<Usefulness> usefulness, List<String> notes) {

  public LearningReport {
    notes = List.copyOf(notes);
  }

  /** What fairness is asked of: columns, and test rows from which on a group counts. */
  public record Protection(List<String> columns, int leastGroupRows) {
    public Protection {
      columns = List.copyOf(columns);
    }
  }

  /**
   * Learns from training rows (table 0) and synthetic rows (2), and tests on hold-out rows (1).
   *
   * @throws IllegalArgumentException where a named target is not among the columns
   */
  public static LearningReport of(
      AlignedTables tables, LearningOptions options, Protection protection, Workers workers) {
    List<String> notes = new ArrayList<>();
    Optional<Target> target =
        options.target().isPresent()
            ? Target.named(tables, options.target().get())
            : Target.chosen(tables);
    try {
      AlignedTables pair = tables.pick(0, 2);
      Optional<Discriminator> discriminator =
          Discriminator.isPossible(pair, options)
              ? Optional.of(Discriminator.of(pair, options, workers))
              : Optional.empty();
      if (discriminator.isEmpty()) {
        notes.add("too few rows to tell the tables apart");
      }
      UsefulnessTrial.Setting setting = new UsefulnessTrial.Setting(options, protection, workers);
      Optional<Usefulness> usefulness =
          target.flatMap(question -> UsefulnessTrial.run(tables, question, setting));
      if (usefulness.isEmpty()) {
        notes.add(
            target.isEmpty()
                ? "no column has two answers that enough rows give"
                : "too few rows give either answer of column " + target.get().column().name());
      }
      return new LearningReport(discriminator, usefulness, notes);
    } catch (LinkageError e) {
      // XGBoost brings native code for common machines only
      notes.add("XGBoost does not run on this machine: " + e.getMessage());
      return new LearningReport(Optional.empty(), Optional.empty(), notes);
    }
  }
}
