package io.semblance.evaluation.validity;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.TimeBounds;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import io.semblance.evaluation.validity.ValidityReport.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ValidityReportTest {

  private static final Schema SCHEMA =
      Schema.of(
          Column.identifier("key", IdentifierForm.TEXT),
          Column.numeric("price", 1, new Bounds(0, 10)).withNullable(Property.declared(false)),
          Column.categorical("kind", List.of("a", "b")),
          Column.datetime("day", "yyyy-MM-dd", new TimeBounds(0, 10 * 86_400_000_000L)));

  @Test
  void everyRuleIsCounted() {
    Table table =
        table(
            new String[] {"k1", "k1", "k2", "k3"},
            new double[] {1.5, Double.NaN, 10.5, 1.25},
            new int[] {0, 1, 2, -1},
            new long[] {0, 1, 11 * 86_400_000_000L, ColumnValues.Instants.MISSING});

    ValidityReport report = ValidityReport.of(table, SCHEMA, Reach.ALL);

    assertThat(violations(report, 0)).isEqualTo(Map.of(Violation.DUPLICATE, 1L));
    assertThat(violations(report, 1))
        .isEqualTo(Map.of(Violation.MISSING, 1L, Violation.BOUNDS, 1L, Violation.PRECISION, 1L));
    assertThat(violations(report, 2)).isEqualTo(Map.of(Violation.LEVEL, 1L));
    assertThat(violations(report, 3))
        .isEqualTo(Map.of(Violation.PRECISION, 1L, Violation.BOUNDS, 1L));
    assertThat(report.rows()).isEqualTo(.25);
    assertThat(report.cells()).isEqualTo(1 - 7 / 16.0);
  }

  @Test
  void onlyDeclaredPropertiesAreCheckedWhenAsked() {
    Column inferred =
        Column.declared(
                "n",
                new Domain.Numeric(
                    Property.inferred(NumericFormat.integer(), "seen", .9),
                    Optional.of(Property.inferred(new Bounds(0, 1), "seen", .9))))
            .withNullable(Property.inferred(false, "seen", .9));
    Schema schema = Schema.of(inferred);
    Table table =
        new Table(schema, 2, List.of(new ColumnValues.Numbers(new double[] {Double.NaN, 7.5})));

    assertThat(ValidityReport.of(table, schema, Reach.DECLARED).cells()).isEqualTo(1);
    assertThat(ValidityReport.of(table, schema, Reach.ALL).cells()).isZero();
  }

  @Test
  void valuesOfAnotherKindAreInvalid() {
    Schema schema = Schema.of(Column.integer("n", 0, 9));
    Table table =
        new Table(schema, 1, List.of(new ColumnValues.Levels(new int[] {0}, List.of("nine"))));

    assertThat(violations(ValidityReport.of(table, schema, Reach.ALL), 0))
        .isEqualTo(Map.of(Violation.TYPE, 1L));
  }

  private static Map<Violation, Long> violations(ValidityReport report, int column) {
    return report.columns().get(column).violations();
  }

  private static Table table(String[] keys, double[] prices, int[] kinds, long[] days) {
    return new Table(
        SCHEMA,
        keys.length,
        List.of(
            new ColumnValues.Texts(keys),
            new ColumnValues.Numbers(prices),
            new ColumnValues.Levels(kinds, List.of("a", "b", "c")),
            new ColumnValues.Instants(days)));
  }
}
