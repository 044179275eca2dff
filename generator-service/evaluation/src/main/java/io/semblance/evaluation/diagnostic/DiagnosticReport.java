package io.semblance.evaluation.diagnostic;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.DomainKind;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/*
 * SDMetrics 0.32 [1]: data validity is the mean of the adherence of all columns and of the
 * uniqueness of keys, data structure the share of columns, by name and kind, that both tables have,
 * the score the mean of the two. Formats of dates and constraints are not checked here: the first
 * are checked when a table is read, the second by ValidityReport and by the synthesizer.
 *
 * [1] sdmetrics.reports.DiagnosticReport
 */
/**
 * Whether a synthetic table has the form of the real one, equal to the diagnostic report of
 * SDMetrics 0.32.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param score the mean of the two
 * @param dataValidity absent where no column has an adherence
 */
public record DiagnosticReport(
    OptionalDouble score,
    OptionalDouble dataValidity,
    double dataStructure,
    List<ColumnDiagnostic> columns) {

  public DiagnosticReport {
    columns = List.copyOf(columns);
  }

  /**
   * Compares a synthetic table with the real one.
   *
   * @param aligned table 0 the real one, table 1 the synthetic one
   */
  public static DiagnosticReport of(Table real, Table synthetic, AlignedTables aligned) {
    List<ColumnDiagnostic> columns = new ArrayList<>();
    for (Column column : real.schema().columns()) {
      of(column, synthetic, aligned).ifPresent(columns::add);
    }
    OptionalDouble validity =
        columns.stream()
            .map(ColumnDiagnostic::adherence)
            .flatMapToDouble(OptionalDouble::stream)
            .average();
    double structure = structure(real.schema(), synthetic.schema());
    OptionalDouble score =
        validity.isPresent()
            ? OptionalDouble.of((validity.getAsDouble() + structure) / 2)
            : OptionalDouble.empty();
    return new DiagnosticReport(score, validity, structure, columns);
  }

  private static Optional<ColumnDiagnostic> of(
      Column column, Table synthetic, AlignedTables aligned) {
    if (column.kind() == DomainKind.IDENTIFIER) {
      return synthetic.schema().position(column.name()).isPresent()
          ? KeyUniqueness.of(column.name(), synthetic.column(column.name()))
          : Optional.empty();
    }
    return aligned.columns().stream()
        .filter(candidate -> candidate.name().equals(column.name()))
        .findFirst()
        .map(DiagnosticReport::of);
  }

  private static ColumnDiagnostic of(AlignedColumn column) {
    return column instanceof AlignedColumn.Continuous continuous
        ? NumberDiagnostic.of(continuous)
        : LevelDiagnostic.of((AlignedColumn.Discrete) column);
  }

  private static double structure(Schema real, Schema synthetic) {
    long common =
        real.columns().stream()
            .filter(column -> synthetic.position(column.name()).isPresent())
            .filter(column -> isAlike(column, synthetic.column(column.name())))
            .count();
    long all = (long) real.size() + synthetic.size() - common;
    return (double) common / all;
  }

  private static boolean isAlike(Column real, Column synthetic) {
    return storage(real) == storage(synthetic) || real.kind() == DomainKind.IDENTIFIER;
  }

  private static int storage(Column column) {
    return switch (column.kind()) {
      case INTEGER, NUMERIC, DURATION -> 0;
      case DATETIME -> 1;
      case CATEGORICAL, ORDINAL, BOOLEAN -> 2;
      case IDENTIFIER, PERSONAL_DATA, FREE_TEXT -> 3;
    };
  }
}
