package io.semblance.evaluation.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DiagnosticReportTest {

  private static final JsonNode GOLDEN = GoldenTables.values();
  private static final JsonNode SINGLE = GOLDEN.path("single");
  private static final Table REAL = GoldenTables.table("real");
  private static final DiagnosticReport REPORT = report(REAL, GoldenTables.withKeys("syn"));

  @Test
  void scoresEqualThoseOfSdmetrics() {
    JsonNode expected = GOLDEN.path("diagnostic");

    assertFigure(REPORT.score(), expected.path("score"));
    assertFigure(REPORT.dataValidity(), expected.path("properties").path("Data Validity"));
    assertThat(REPORT.dataStructure())
        .isEqualTo(expected.path("properties").path("Data Structure").asDouble());
  }

  @Test
  void figuresOfColumnsEqualThoseOfSdmetrics() {
    assertThat(REPORT.columns()).hasSize(9);
    for (ColumnDiagnostic column : REPORT.columns()) {
      assertFigure(column.adherence(), single(adherence(column.metric()), column));
      boolean levels = column.metric() == AdherenceMetric.CATEGORY_ADHERENCE;
      assertFigure(
          column.coverage(), single(levels ? "CategoryCoverage" : "RangeCoverage", column));
      assertFigure(column.missingValueSimilarity(), single("MissingValueSimilarity", column));
      if (!column.column().equals("since")) {
        assertFigure(column.mean(), single("StatisticSimilarity", column));
        assertFigure(column.median(), single("StatisticSimilarity_median", column));
        assertFigure(column.standardDeviation(), single("StatisticSimilarity_std", column));
      }
    }
  }

  @Test
  void aMissingColumnIsAMissingPartOfTheStructure() {
    Table both = table(Schema.of(Column.integer("a", 0, 9), Column.integer("b", 0, 9)), "1", "2");
    Table one = table(Schema.of(Column.integer("a", 0, 9)), "1");

    assertThat(report(both, one).dataStructure()).isEqualTo(.5);
  }

  @Test
  void missingValuesAreFaultsWhereTheRealColumnHasNone() {
    Schema schema = Schema.of(Column.integer("a", 0, 9));
    Table real = table(schema, "1", "5");
    TableBuilder withMissing = new TableBuilder(schema).addRow(List.of("3"));
    withMissing.addRow(java.util.Collections.singletonList(null));

    assertThat(report(real, withMissing.build()).dataValidity()).hasValue(.5);
  }

  private static DiagnosticReport report(Table real, Table synthetic) {
    return DiagnosticReport.of(real, synthetic, AlignedTables.of(real, synthetic));
  }

  private static Table table(Schema schema, String... rowsOrCells) {
    TableBuilder builder = new TableBuilder(schema);
    for (int i = 0; i < rowsOrCells.length; i += schema.size()) {
      builder.addRow(List.of(rowsOrCells).subList(i, i + schema.size()));
    }
    return builder.build();
  }

  private static String adherence(AdherenceMetric metric) {
    return switch (metric) {
      case BOUNDARY_ADHERENCE -> "BoundaryAdherence";
      case CATEGORY_ADHERENCE -> "CategoryAdherence";
      case KEY_UNIQUENESS -> "KeyUniqueness";
    };
  }

  private static JsonNode single(String metric, ColumnDiagnostic column) {
    return SINGLE.path(metric).path(column.column());
  }

  private static void assertFigure(OptionalDouble figure, JsonNode expected) {
    if (expected.isNull() || expected.isMissingNode()) {
      assertThat(figure).isEmpty();
    } else {
      assertThat(figure).hasValueCloseTo(expected.asDouble(), within(1e-9));
    }
  }
}
