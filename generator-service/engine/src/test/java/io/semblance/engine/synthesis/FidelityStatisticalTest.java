package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Samples against the table they were fitted to. Plain fits are seeded and have no false alarms.
 * The private fit draws its noise from the system; its bounds lie more than six standard deviations
 * of that noise away, so that a false alarm has a probability below 1e-8.
 */
class FidelityStatisticalTest {

  private static final int ROWS = 10_000;
  private static final Schema SCHEMA = SurveyTable.declaredSchema();
  private static final Table TABLE = SurveyTable.of(ROWS, 5);

  @Test
  void plainSamplesKeepMarginalsAndDependence() {
    Table sample = new Synthesizer().fit(SCHEMA, TABLE).sample(ROWS, RandomSource.seeded(9));

    assertThat(tvd(sample, "transport")).isLessThan(.005);
    assertThat(tvd(sample, "sleep")).isLessThan(.005);
    assertThat(tvd(sample, "sport")).isLessThan(.005);
    assertThat(zeros(sample)).isBetween(.39, .42);
    assertThat(correlationGap(sample, "age", "height")).isLessThan(.03);
    assertThat(correlationGap(sample, "height", "weight")).isLessThan(.03);
  }

  @Test
  void brokenTwinWithoutDependenceIsCaught() {
    Table left = new Synthesizer().fit(SCHEMA, TABLE).sample(ROWS, RandomSource.seeded(9));
    Table right = new Synthesizer().fit(SCHEMA, TABLE).sample(ROWS, RandomSource.seeded(10));

    assertThat(
            Math.abs(
                correlation(TABLE, "age", TABLE, "height")
                    - correlation(left, "age", right, "height")))
        .isGreaterThan(.03);
  }

  @Test
  void correctionBringsTheWorstPairWithinTolerance() {
    SelfCorrection correction = new Synthesizer().fit(SCHEMA, TABLE).correction().orElseThrow();

    assertThat(correction.steps()).isPositive();
    assertThat(correction.worstAfter()).isLessThan(.002);
    // what smoothing and shrinking took before: without a correction the bound above fails
    assertThat(correction.worstBefore()).isGreaterThan(.005);
    assertThat(correction.pairs().get(0).first()).isIn("age", "height", "weight", "sleep");
  }

  @Test
  void privateSamplesKeepMarginalsAndDependence() {
    SynthesisModel model = new Synthesizer().fit(SCHEMA, TABLE, PrivacyBudget.of(10, 1e-6));
    Table sample = model.sample(ROWS, RandomSource.seeded(9));

    assertThat(tvd(sample, "transport")).isLessThan(.02);
    assertThat(tvd(sample, "sleep")).isLessThan(.02);
    assertThat(correlationGap(sample, "age", "height")).isLessThan(.1);
    assertThat(correlationGap(sample, "height", "weight")).isLessThan(.1);
  }

  @Test
  void brokenTwinOfATinyBudgetIsCaught() {
    SynthesisModel model = new Synthesizer().fit(SCHEMA, TABLE, PrivacyBudget.of(1e-4, 1e-6));
    Table sample = model.sample(ROWS, RandomSource.seeded(9));

    assertThat(tvd(sample, "transport") + tvd(sample, "sleep")).isGreaterThan(.04);
    assertThat(model.privacy().orElseThrow().meanExpectedTvd()).isGreaterThan(.5);
  }

  private static double tvd(Table sample, String column) {
    Map<String, Integer> difference = new HashMap<>();
    for (int row = 0; row < ROWS; row++) {
      difference.merge(level(TABLE, column, row), 1, Integer::sum);
      difference.merge(level(sample, column, row), -1, Integer::sum);
    }
    return difference.values().stream().mapToInt(Math::abs).sum() / 2.0 / ROWS;
  }

  private static String level(Table table, String column, int row) {
    return String.valueOf(((ColumnValues.Levels) table.column(column)).level(row));
  }

  private static double zeros(Table table) {
    int zeros = 0;
    for (int row = 0; row < ROWS; row++) {
      zeros += value(table, "pocket_money", row) == 0 ? 1 : 0;
    }
    return (double) zeros / ROWS;
  }

  private static double correlationGap(Table sample, String a, String b) {
    return Math.abs(correlation(TABLE, a, TABLE, b) - correlation(sample, a, sample, b));
  }

  private static double correlation(Table tableA, String a, Table tableB, String b) {
    double n = 0;
    double sumA = 0;
    double sumB = 0;
    double squaresA = 0;
    double squaresB = 0;
    double products = 0;
    for (int row = 0; row < ROWS; row++) {
      double x = value(tableA, a, row);
      double y = value(tableB, b, row);
      if (!Double.isNaN(x) && !Double.isNaN(y)) {
        n++;
        sumA += x;
        sumB += y;
        squaresA += x * x;
        squaresB += y * y;
        products += x * y;
      }
    }
    double covariance = products / n - sumA / n * (sumB / n);
    return covariance
        / Math.sqrt(
            (squaresA / n - sumA / n * (sumA / n)) * (squaresB / n - sumB / n * (sumB / n)));
  }

  private static double value(Table table, String column, int row) {
    return ((ColumnValues.Numbers) table.column(column)).value(row);
  }
}
