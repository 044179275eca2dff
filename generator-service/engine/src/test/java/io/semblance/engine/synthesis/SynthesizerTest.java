package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.IdentifierForm;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.schema.SchemaException;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.SchemaInference;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SynthesizerTest {

  private static final PrivacyBudget BUDGET = PrivacyBudget.of(1, 1e-6);

  private final Synthesizer synthesizer = new Synthesizer();

  @AfterEach
  void clearInterrupt() {
    Thread.interrupted();
  }

  @Test
  void samplesObeyTheDeclaredSchema() {
    Schema schema = SurveyTable.declaredSchema();
    Table table = SurveyTable.of(10_000, 1);

    for (SynthesisModel model :
        List.of(synthesizer.fit(schema, table), synthesizer.fit(schema, table, BUDGET))) {
      Table sample = model.sample(1500, RandomSource.seeded(7));

      assertThat(sample.rows()).isEqualTo(1500);
      assertThat(unreadable(schema, sample)).isZero();
      assertThat(sample.text(0, 1499)).isEqualTo("1500");
      for (int row = 0; row < sample.rows(); row++) {
        assertThat(number(sample, "age", row)).isBetween(10.0, 20.0);
        assertThat(sample.column("height").isMissing(row))
            .isEqualTo(sample.column("weight").isMissing(row));
        assertThat(sample.column("age").isMissing(row)).isFalse();
        assertThat(sample.text(8, row)).isBetween("2020-01-01", "2023-12-31");
      }
    }
  }

  @Test
  void sameSeedGivesTheSameBytesWhateverTheThreads() throws InterruptedException {
    SynthesisModel model = synthesizer.fit(SurveyTable.declaredSchema(), SurveyTable.of(500, 2));
    List<String> expected = lines(model, Execution.onCallersThread());

    for (int threads : new int[] {1, 2, 4}) {
      ExecutorService executor = Executors.newFixedThreadPool(threads);
      try {
        assertThat(lines(model, Execution.onCallersThread().withExecutor(executor, threads)))
            .isEqualTo(expected);
      } finally {
        executor.shutdownNow();
      }
    }
    assertThat(lines(model, 43, Execution.onCallersThread())).isNotEqualTo(expected);
  }

  @Test
  void refittingGivesTheSameModel() {
    Table table = SurveyTable.of(500, 2);

    Table first = synthesizer.fit(table.schema(), table).sample(100, RandomSource.seeded(1));
    Table second = synthesizer.fit(table.schema(), table).sample(100, RandomSource.seeded(1));

    assertThat(text(first)).isEqualTo(text(second));
  }

  @Test
  void privateFitNamesWhatMustBeDeclared() {
    SchemaInference inference =
        new SchemaInference(
            SurveyTable.declaredSchema().columns().stream().map(Column::name).toList());
    SurveyTable.texts(100, 1).forEach(inference::addRow);
    Schema inferred = inference.infer();
    Table table = SurveyTable.of(100, 1);

    assertThatThrownBy(() -> synthesizer.fit(inferred, table, BUDGET))
        .isInstanceOf(UndeclaredDomainException.class)
        .hasMessageContaining("declare the bounds of column 'height'")
        .hasMessageContaining("declare the levels of column 'transport'")
        .hasMessageContaining("declare the type of column 'sport'");
  }

  @Test
  void privacyStatementAddsUp() {
    PrivacyStatement statement =
        synthesizer
            .fit(SurveyTable.declaredSchema(), SurveyTable.of(3000, 1), BUDGET)
            .privacy()
            .orElseThrow();

    assertThat(statement.epsilon()).isBetween(.99, 1.0);
    assertThat(statement.rho())
        .isGreaterThanOrEqualTo(statement.ledger().stream().mapToDouble(l -> l.rho()).sum());
    assertThat(statement.noisyRows()).isNotEqualTo(0).isBetween(2500L, 3500L);
    assertThat(statement.expectedErrors()).hasSize(8);
    assertThat(statement.meanExpectedTvd()).isBetween(0.0, statement.maxExpectedTvd());
    assertThat(statement.maxExpectedTvd()).isLessThanOrEqualTo(1);
  }

  @Test
  void privateFitOfFewOrNoRowsStillGivesATable() {
    Schema schema = SurveyTable.declaredSchema();

    for (int rows : new int[] {0, 1, 2}) {
      SynthesisModel model = synthesizer.fit(schema, SurveyTable.of(rows, 1), BUDGET);

      assertThat(unreadable(schema, model.sample(50, RandomSource.seeded(1)))).isZero();
    }
  }

  @Test
  void privateFitOfConstantsCountsRowsOnly() {
    Schema schema =
        Schema.of(Column.integer("year", 2021, 2021).withNullable(Property.declared(false)));
    Table table = new TableBuilder(schema).addRow(List.of("2021")).build();

    SynthesisModel model = synthesizer.fit(schema, table, BUDGET);

    assertThat(model.sample(3, RandomSource.seeded(1)).text(0, 2)).isEqualTo("2021");
    assertThat(model.privacy().orElseThrow().ledger()).hasSize(1);
  }

  @Test
  void plainFitRefusesAnEmptyTable() {
    Schema schema = SurveyTable.declaredSchema();

    assertThatThrownBy(() -> synthesizer.fit(schema, SurveyTable.of(0, 1)))
        .hasMessageContaining("no rows");
  }

  @Test
  void plainFitBearsPoorColumns() {
    Schema schema =
        Schema.of(
            free("constant"), free("empty"), free("huge"), Column.categorical("c", List.of("a")));
    double[] constant = filled(50, 3.25);
    double[] empty = filled(50, Double.NaN);
    double[] huge = IntStream.range(0, 50).mapToDouble(i -> (i % 2 * 2 - 1) * 1e308).toArray();
    Table table =
        new Table(
            schema,
            50,
            List.of(
                new ColumnValues.Numbers(constant),
                new ColumnValues.Numbers(empty),
                new ColumnValues.Numbers(huge),
                new ColumnValues.Levels(new int[50], List.of("a"))));

    Table sample = synthesizer.fit(schema, table).sample(20, RandomSource.seeded(1));

    for (int row = 0; row < 20; row++) {
      assertThat(sample.text(0, row)).isEqualTo("3.25");
      assertThat(sample.text(1, row)).isNull();
      assertThat(Math.abs(number(sample, "huge", row))).isEqualTo(1e308);
      assertThat(sample.text(3, row)).isEqualTo("a");
    }
  }

  @Test
  void plainFitOfASingleRowWorks() {
    Table table = SurveyTable.of(1, 1);

    assertThat(synthesizer.fit(table.schema(), table).sample(5, RandomSource.seeded(1)).rows())
        .isEqualTo(5);
  }

  @Test
  void refusesTooManyColumnsAndNothingToModel() {
    Schema wide =
        Schema.of(IntStream.range(0, 10_000).mapToObj(i -> Column.bool("c" + i)).toList());
    Table table = new TableBuilder(wide).addRow(Collections.nCopies(10_000, "true")).build();
    Schema keys = Schema.of(Column.identifier("id", IdentifierForm.UUID));

    assertThatThrownBy(() -> synthesizer.fit(wide, table))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("at most 500 columns, not 10000");
    assertThatThrownBy(
            () -> synthesizer.fit(keys, new TableBuilder(keys).addRow(List.of("1")).build()))
        .hasMessageContaining("no column can be modelled");
  }

  @Test
  void refusesATableThatWasReadOtherwise() {
    Schema asText = Schema.of(Column.categorical("x", List.of("1", "2")));
    Schema asNumber = Schema.of(Column.integer("x", 1, 2));
    Table table = new TableBuilder(asText).addRow(List.of("1")).build();

    assertThatThrownBy(() -> synthesizer.fit(asNumber, table, BUDGET))
        .isInstanceOf(SchemaException.class)
        .hasMessageContaining("column 'x'");
    assertThatThrownBy(() -> new ColumnValues.Numbers(new double[] {1, Double.POSITIVE_INFINITY}))
        .hasMessageContaining("row 1 is infinite");
  }

  @Test
  void refusesRowCountsThatMeanNothing() {
    SynthesisModel model = synthesizer.fit(SurveyTable.declaredSchema(), SurveyTable.of(50, 1));

    for (int rows : new int[] {0, -1}) {
      assertThatThrownBy(() -> model.sample(rows, RandomSource.seeded(1)))
          .hasMessageContaining("must be at least 1: " + rows);
    }
  }

  @Test
  void stopsWhenItIsCancelledOrInterrupted() {
    SynthesisModel model = synthesizer.fit(SurveyTable.declaredSchema(), SurveyTable.of(50, 1));
    List<Integer> seen = new ArrayList<>();
    Execution impatient = Execution.onCallersThread().withCancellation(() -> seen.size() >= 2);

    assertThatThrownBy(
            () ->
                model.sample(
                    1_000_000_000_000L,
                    RandomSource.seeded(1),
                    impatient,
                    block -> seen.add(block.rows())))
        .isInstanceOf(CancellationException.class);
    assertThat(seen).hasSize(2);

    Thread.currentThread().interrupt();
    assertThatThrownBy(() -> model.sample(10, RandomSource.seeded(1)))
        .isInstanceOf(CancellationException.class);
  }

  @Test
  void progressRisesToTheEnd() {
    List<Integer> percents = new ArrayList<>();
    Execution watched =
        Execution.onCallersThread().withProgress((stage, percent) -> percents.add(percent));

    synthesizer.fit(SurveyTable.declaredSchema(), SurveyTable.of(50, 1), BUDGET, watched);

    assertThat(percents).isSorted().startsWith(0).endsWith(100);
  }

  private static Column free(String name) {
    return Column.declared(
        name, new Domain.Numeric(Property.declared(NumericFormat.floating()), Optional.empty()));
  }

  private static double[] filled(int size, double value) {
    double[] values = new double[size];
    Arrays.fill(values, value);
    return values;
  }

  private static double number(Table table, String column, int row) {
    return ((ColumnValues.Numbers) table.column(column)).value(row);
  }

  /** How many values, read back as a file would hold them, are outside their domain. */
  private static long unreadable(Schema schema, Table table) {
    TableBuilder builder = new TableBuilder(schema);
    long levelsOutside = 0;
    for (int row = 0; row < table.rows(); row++) {
      List<@Nullable String> texts = new ArrayList<>();
      for (int column = 0; column < schema.size(); column++) {
        texts.add(table.text(column, row));
      }
      builder.addRow(texts);
    }
    Table read = builder.build();
    long count = 0;
    for (int column = 0; column < schema.size(); column++) {
      count += builder.column(column).unreadable();
    }
    levelsOutside +=
        ((ColumnValues.Levels) read.column("transport")).levels().size()
            - SurveyTable.TRANSPORT.size();
    return count + levelsOutside;
  }

  private static List<String> lines(SynthesisModel model, Execution execution) {
    return lines(model, 42, execution);
  }

  private static List<String> lines(SynthesisModel model, long seed, Execution execution) {
    List<String> lines = new ArrayList<>();
    model.sample(40_000, RandomSource.seeded(seed), execution, block -> lines.addAll(text(block)));
    return lines;
  }

  private static List<String> text(Table table) {
    List<String> lines = new ArrayList<>();
    for (int row = 0; row < table.rows(); row++) {
      StringBuilder line = new StringBuilder();
      for (int column = 0; column < table.schema().size(); column++) {
        line.append(table.text(column, row)).append(',');
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
