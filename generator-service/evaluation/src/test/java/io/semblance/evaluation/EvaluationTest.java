package io.semblance.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.quality.PairTrend;
import io.semblance.evaluation.work.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class EvaluationTest {

  private static final EvaluationOptions OPTIONS = EvaluationOptions.withDefaults();
  private static final Table REAL = GoldenTables.table("real");
  private static final Table HOLDOUT = GoldenTables.table("holdout");
  private static final Table SYNTHETIC = GoldenTables.table("syn");

  @Test
  void measuresEverythingOfOneTable() {
    EvaluationReport report =
        evaluate(REAL, HOLDOUT, SYNTHETIC, OPTIONS.protecting(List.of("sex", "age")));

    assertThat(report.validity().rows()).isEqualTo(1);
    assertThat(report.quality().score()).isPresent();
    assertThat(report.disclosure().orElseThrow().comparedRows()).isEqualTo(150);
    assertThat(report.groups()).hasSize(2);
    assertThat(report.weakest()).isNotEmpty();
    assertThat(report.rows().holdout()).isEqualTo(150);
  }

  @Test
  void theSameTablesGiveTheSameReport() {
    assertThat(evaluate(REAL, HOLDOUT, SYNTHETIC, OPTIONS.protecting(List.of("sex"))))
        .isEqualTo(evaluate(REAL, HOLDOUT, SYNTHETIC, OPTIONS.protecting(List.of("sex"))));
  }

  @Test
  void distancesAreBoundedByASeededChoiceOfRows() {
    EvaluationReport report =
        evaluate(REAL, HOLDOUT, SYNTHETIC, OPTIONS.distanceRows(40).protecting(List.of()));

    assertThat(report.disclosure().orElseThrow().membership().targets()).isEqualTo(40);
    assertThat(report.disclosure().orElseThrow().closest().rows()).isEqualTo(40);
  }

  @Test
  void withoutAHoldoutThereIsNoDisclosureReport() {
    Table empty = new TableBuilder(GoldenTables.schema()).build();

    assertThat(evaluate(REAL, empty, SYNTHETIC, OPTIONS.protecting(List.of())).disclosure())
        .isEmpty();
  }

  @Test
  void anUnknownProtectedColumnIsRefused() {
    assertThatThrownBy(
            () -> evaluate(REAL, HOLDOUT, SYNTHETIC, OPTIONS.protecting(List.of("none"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'none'");
  }

  @Test
  void extremeNumbersNeverGiveNan() {
    Table extreme = extreme();

    EvaluationReport report = evaluate(extreme, extreme, extreme, OPTIONS.protecting(List.of("x")));

    assertThat(report.quality().shapes().score()).hasValue(1);
    for (PairTrend pair : report.quality().trends().pairs()) {
      pair.score().ifPresent(score -> assertThat(score).isBetween(0.0, 1.0));
    }
    var disclosure = report.disclosure().orElseThrow();
    assertThat(disclosure.membership().risk()).isZero();
    assertThat(disclosure.closest().trainingQuantiles().p50()).isBetween(0.0, 1.0);
    assertThat(report.groups().get(0).maxGap()).isBetween(0.0, 1.0);
  }

  private static EvaluationReport evaluate(
      Table real, Table holdout, Table synthetic, EvaluationOptions options) {
    return Evaluation.evaluate(
        new EvaluatedTables(real, holdout, synthetic), options, Workers.onCallersThread());
  }

  private static Table extreme() {
    Domain floating =
        new Domain.Numeric(Property.declared(NumericFormat.floating()), Optional.empty());
    TableBuilder builder =
        new TableBuilder(
            Schema.of(
                Column.declared("x", floating),
                Column.declared("y", floating),
                Column.declared("constant", floating),
                Column.declared("missing", floating)));
    String[] values = {"1e308", "-1e308", "1e-308", "-0", "0", "5", "NaN"};
    for (int i = 0; i < 70; i++) {
      builder.addRow(Arrays.asList(values[i % values.length], values[i % 5], "7", (String) null));
    }
    return builder.build();
  }
}
