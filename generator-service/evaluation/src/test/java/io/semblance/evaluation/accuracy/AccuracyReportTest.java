package io.semblance.evaluation.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.List;
import org.junit.jupiter.api.Test;

class AccuracyReportTest {

  /** The package rounds to five digits. */
  private static final double TOLERANCE = 1e-5;

  private static final JsonNode GOLDEN = GoldenTables.values("golden_mostly.json");
  private static final Table REAL = GoldenTables.table("real");
  private static final Table HOLDOUT = GoldenTables.table("holdout");
  private static final AccuracyReport REPORT = report(GoldenTables.table("syn"));

  @Test
  void columnsAndPairsEqualThoseOfMostlyai() {
    assertThat(REPORT.columns()).hasSize(GOLDEN.path("uni").size());
    assertThat(REPORT.pairs()).hasSize(GOLDEN.path("biv").size());
    for (ColumnsAccuracy column : REPORT.columns()) {
      assertAccuracy(column.accuracy(), GOLDEN.path("uni").path(column.columns().get(0)));
    }
    for (ColumnsAccuracy pair : REPORT.pairs()) {
      assertAccuracy(pair.accuracy(), GOLDEN.path("biv").path(String.join("|", pair.columns())));
    }
  }

  @Test
  void meansEqualThoseOfMostlyai() {
    assertThat(REPORT.triples()).isEqualTo(GOLDEN.path("triv").size());
    assertAccuracy(REPORT.univariate().orElseThrow(), GOLDEN.path("mean_uni"));
    assertAccuracy(REPORT.bivariate().orElseThrow(), GOLDEN.path("mean_biv"));
    assertAccuracy(REPORT.trivariate().orElseThrow(), GOLDEN.path("mean_triv"));
    assertThat(REPORT.overall().orElseThrow().value())
        .isCloseTo(GOLDEN.path("overall").asDouble(), within(TOLERANCE));
  }

  @Test
  void theMaximumIsTheMeanOverlapOfTwoSamples() {
    Accuracy accuracy = Overlap.of(new int[] {50, 30, 20}, new int[] {100, 60, 40});

    assertThat(accuracy.value()).isEqualTo(1);
    assertThat(2 * (1 - accuracy.maximum()))
        .isCloseTo(
            GOLDEN.path("expected_l1").path("p=[.5,.3,.2],n1=100,n2=200").asDouble(), within(1e-9));
  }

  @Test
  void breaksEqualThoseOfMostlyai() {
    double[] numbers = {1.25, 1.5, 7, Double.NaN, 1.25};

    assertThat(NumberBins.ofNumbers(numbers).breaks()).containsExactly(1.2, 1.5, 7);
    assertThat(NumberBins.ofNumbers(numbers).codes(numbers)).containsExactly(0, 1, 2, 4, 0);
  }

  @Test
  void emptyTablesHaveNoAccuracy() {
    AccuracyReport report = report(new TableBuilder(GoldenTables.schema()).build());

    assertThat(report.overall()).isEmpty();
    assertThat(report.columns()).isEmpty();
  }

  @Test
  void triplesOfWideTablesAreThinnedOutAndNeverMissing() {
    List<BinnedColumn> columns =
        java.util.stream.IntStream.range(0, 12)
            .mapToObj(i -> new BinnedColumn("c" + i, new byte[] {0, 1}, new byte[] {0, 1}, 2))
            .toList();

    int thinned = 0;
    for (int i = 0; i < 12; i++) {
      for (int j = i + 1; j < 12; j++) {
        thinned += PairTally.of(columns, new int[] {i, j}, 4).triples().size();
      }
    }

    assertThat(thinned).isBetween(40, 70);
  }

  private static AccuracyReport report(Table synthetic) {
    return AccuracyReport.of(
        AlignedTables.of(REAL, HOLDOUT, synthetic).stacked(), Workers.onCallersThread());
  }

  private static void assertAccuracy(Accuracy accuracy, JsonNode expected) {
    assertThat(accuracy.value()).isCloseTo(expected.path(0).asDouble(), within(TOLERANCE));
    assertThat(accuracy.maximum()).isCloseTo(expected.path(1).asDouble(), within(TOLERANCE));
  }
}
