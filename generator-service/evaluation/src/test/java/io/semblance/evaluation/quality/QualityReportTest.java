package io.semblance.evaluation.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class QualityReportTest {

  private static final double TOLERANCE = 1e-9;
  private static final Workers WORKERS = Workers.onCallersThread();
  private static final JsonNode GOLDEN = GoldenTables.values();
  private static final AlignedTables TABLES =
      AlignedTables.of(GoldenTables.table("real"), GoldenTables.table("syn"));
  private static final QualityReport REPORT = QualityReport.of(TABLES, WORKERS);

  @Test
  void scoresEqualThoseOfSdmetrics() {
    JsonNode byDefault = GOLDEN.path("quality_default");
    JsonNode all = GOLDEN.path("quality_threshold0");

    assertScore(REPORT.score(), byDefault.path("score"));
    assertScore(REPORT.shapes().score(), byDefault.path("properties").path("Column Shapes"));
    assertScore(REPORT.trends().score(), byDefault.path("properties").path("Column Pair Trends"));
    assertScore(REPORT.allPairs(), all.path("score"));
    assertScore(REPORT.trends().allPairs(), all.path("properties").path("Column Pair Trends"));
  }

  @Test
  void shapesEqualThoseOfSdmetrics() {
    JsonNode rows = GOLDEN.path("quality_default").path("Column Shapes");

    assertThat(REPORT.shapes().columns()).hasSize(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      ColumnShape shape = REPORT.shapes().columns().get(i);
      assertThat(shape.column()).isEqualTo(rows.get(i).path("Column").asText());
      assertScore(shape.score(), rows.get(i).path("Score"));
      String metric = shape.metric() == ShapeMetric.KS_COMPLEMENT ? "KSComplement" : "TVComplement";
      assertScore(shape.score(), GOLDEN.path("single").path(metric).path(shape.column()));
    }
  }

  @Test
  void trendsEqualThoseOfSdmetrics() {
    JsonNode byDefault = GOLDEN.path("quality_default").path("Column Pair Trends");
    JsonNode all = GOLDEN.path("quality_threshold0").path("Column Pair Trends");

    assertThat(REPORT.trends().pairs()).hasSize(all.size());
    for (int i = 0; i < all.size(); i++) {
      PairTrend pair = REPORT.trends().pairs().get(i);
      assertThat(pair.first()).isEqualTo(all.get(i).path("Column 1").asText());
      assertThat(pair.second()).isEqualTo(all.get(i).path("Column 2").asText());
      assertScore(pair.score(), all.get(i).path("Score"));
      assertScore(pair.synthetic(), all.get(i).path("Synthetic Correlation"));
      JsonNode row = byDefault.get(i);
      boolean correlation = pair.metric() == TrendMetric.CORRELATION_SIMILARITY;
      assertScore(pair.real(), row.path(correlation ? "Real Correlation" : "Real Association"));
      assertThat(pair.strong()).isEqualTo(row.path("Meets Threshold?").asBoolean());
    }
  }

  @Test
  void pairsOfLevelsEqualTheSingleMetric() {
    JsonNode contingency = GOLDEN.path("pair").path("ContingencySimilarity");

    for (PairTrend pair : REPORT.trends().pairs()) {
      JsonNode expected = contingency.path(pair.first() + "|" + pair.second());
      if (!expected.isMissingNode()) {
        assertScore(pair.score(), expected);
      }
    }
  }

  @Test
  void aTableIsPerfectlyLikeItself() {
    QualityReport report =
        QualityReport.of(
            AlignedTables.of(GoldenTables.table("real"), GoldenTables.table("real")), WORKERS);

    assertThat(report.score()).hasValueCloseTo(1.0, within(1e-12));
    assertThat(report.allPairs()).hasValueCloseTo(1.0, within(1e-12));
  }

  @Test
  void manyLevelsAndFewGiveTheSameSimilarity() {
    int[] a = {0, 1, 2, 0, 1, 2, 2};
    int[] b = {0, 1, 0, 1, 1, 2, 2};
    int[] wideA = {0, 40_000, 90_000, 0, 40_000, 90_000, 90_000};
    int[] wideB = {0, 40_000, 0, 40_000, 40_000, 90_000, 90_000};

    ContingencyTable dense =
        ContingencyTable.of(
            new ContingencyTable.Codes(a, b, 3), new ContingencyTable.Codes(b, a, 3));
    ContingencyTable sparse =
        ContingencyTable.of(
            new ContingencyTable.Codes(wideA, wideB, 90_001),
            new ContingencyTable.Codes(wideB, wideA, 90_001));

    assertThat(sparse.similarity()).isCloseTo(dense.similarity(), within(1e-15));
    assertThat(sparse.association()).isCloseTo(dense.association(), within(1e-15));
  }

  @Test
  void whatCannotBeComputedIsAbsentNotNan() {
    Schema schema =
        Schema.of(
            Column.integer("constant", 0, 9),
            Column.integer("null", 0, 9),
            Column.categorical("level", List.of("a")),
            Column.categorical("none", List.of("a")));
    TableBuilder builder = new TableBuilder(schema);
    for (int i = 0; i < 3; i++) {
      builder.addRow(java.util.Arrays.asList("5", null, "a", null));
    }
    Table table = builder.build();

    QualityReport report = QualityReport.of(AlignedTables.of(table, table), WORKERS);

    assertThat(report.shapes().columns().get(0).score()).hasValue(1);
    assertThat(report.shapes().columns().get(1).score()).isEmpty();
    assertThat(report.shapes().columns().get(3).score()).isEmpty();
    assertThat(report.trends().score()).isEmpty();
    assertThat(report.trends().pairs().get(0).score()).isEmpty();
    assertThat(report.score()).hasValue(1);
  }

  @Test
  void emptyTablesHaveNoScore() {
    Table empty = new TableBuilder(GoldenTables.schema()).build();

    QualityReport report =
        QualityReport.of(AlignedTables.of(GoldenTables.table("real"), empty), WORKERS);

    assertThat(report.score()).isEmpty();
  }

  @Test
  void whatChanceExplainsIsNoWeakSpot() {
    SplittableRandom random = new SplittableRandom(5);
    int[] first = random.ints(500, 0, 60).toArray();
    int[] second = random.ints(500, 0, 60).toArray();
    int[] broken = random.ints(500, 0, 30).toArray();
    List<String> levels = IntStream.range(0, 60).mapToObj(i -> "l" + i).toList();

    assertThat(spots(levels, first, second)).isEmpty();
    assertThat(spots(levels, first, broken)).hasSize(1);
  }

  private static List<WeakSpot> spots(List<String> levels, int[] real, int[] synthetic) {
    Schema schema = Schema.of(Column.categorical("c", levels));
    AlignedTables tables =
        AlignedTables.of(
            new Table(schema, 500, List.of(new ColumnValues.Levels(real, levels))),
            new Table(schema, 500, List.of(new ColumnValues.Levels(synthetic, levels))));
    return WeakSpots.of(QualityReport.of(tables, WORKERS), tables, 3);
  }

  @Test
  void namesTheWeakestAndWhatToDo() {
    List<WeakSpot> spots = WeakSpots.of(REPORT, TABLES, 2);

    assertThat(spots.get(0).columns()).containsExactly("age");
    assertThat(spots.get(2).columns()).hasSize(2);
    assertThat(spots).hasSize(4).allSatisfy(spot -> assertThat(spot.remedy()).isNotBlank());
    assertThat(Collections.max(spots.stream().map(WeakSpot::score).toList()))
        .isLessThan(WeakSpots.GOOD);
  }

  private static void assertScore(OptionalDouble score, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(score).isEmpty();
    } else {
      assertThat(score).hasValueCloseTo(expected.asDouble(), within(TOLERANCE));
    }
  }
}
