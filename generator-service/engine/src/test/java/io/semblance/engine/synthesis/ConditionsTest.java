package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Domain;
import io.semblance.engine.schema.NumericFormat;
import io.semblance.engine.schema.Property;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConditionsTest {

  private static final Schema SCHEMA = SurveyTable.declaredSchema();
  private static final Table TABLE = SurveyTable.of(4000, 3);
  private static final SynthesisModel MODEL = new Synthesizer().fit(SCHEMA, TABLE);

  @Test
  void everyRowSatisfiesEveryCondition() {
    Conditions conditions =
        Conditions.none()
            .in("transport", List.of("bus", "walk"))
            .between("age", "12", "14")
            .above("height", "1.55")
            .atMost("sleep", "7")
            .below("joined", "2021-03-01")
            .is("sport", "true");

    Table sample = MODEL.sample(3000, RandomSource.seeded(1), where(conditions));

    assertAll(sample, "transport", value -> "bus".equals(value) || "walk".equals(value));
    assertAll(
        sample,
        "age",
        value -> value != null && value.compareTo("12") >= 0 && value.compareTo("14") <= 0);
    assertAll(sample, "height", value -> value != null && Double.parseDouble(value) > 1.55);
    assertAll(sample, "sleep", value -> value != null && SurveyTable.SLEEP.indexOf(value) <= 3);
    assertAll(sample, "joined", value -> value != null && value.compareTo("2021-03-01") < 0);
    assertAll(sample, "sport", "true"::equals);
  }

  @Test
  void conditionsHoldForPrivateModelsToo() {
    SynthesisModel model = new Synthesizer().fit(SCHEMA, TABLE, PrivacyBudget.of(5, 1e-6));

    Table sample =
        model.sample(
            500,
            RandomSource.seeded(1),
            where(Conditions.none().is("age", "13").between("weight", "47.3", "47.9")));

    assertAll(sample, "age", "13"::equals);
    assertAll(
        sample, "weight", v -> v != null && v.compareTo("47.3") >= 0 && v.compareTo("47.9") <= 0);
  }

  @Test
  void missingAndPresentAreConditions() {
    Table missing =
        MODEL.sample(300, RandomSource.seeded(1), where(Conditions.none().missing("height")));
    Table present =
        MODEL.sample(300, RandomSource.seeded(1), where(Conditions.none().present("sleep")));

    assertAll(missing, "height", value -> value == null);
    assertAll(missing, "weight", value -> value == null);
    assertAll(present, "sleep", value -> value != null);
  }

  @Test
  void aPointOfAFloatingColumnIsMetExactly() {
    Schema schema = Schema.of(floating("x"), floating("y"));
    double[] x = IntStream.range(0, 500).mapToDouble(i -> Math.sin(i) * 10).toArray();
    double[] y = IntStream.range(0, 500).mapToDouble(i -> Math.sin(i) * 3 + 1).toArray();
    Table table =
        new Table(schema, 500, List.of(new ColumnValues.Numbers(x), new ColumnValues.Numbers(y)));
    SynthesisModel model = new Synthesizer().fit(schema, table);

    Table sample =
        model.sample(200, RandomSource.seeded(1), where(Conditions.none().is("x", "8.1234567891")));

    assertAll(sample, "x", "8.1234567891"::equals);
    double mean =
        IntStream.range(0, 200)
            .mapToDouble(row -> ((ColumnValues.Numbers) sample.column("y")).value(row))
            .average()
            .orElseThrow();
    assertThat(mean).isBetween(2.9, 4.0);
  }

  @Test
  void impossibleConditionsSayWhichOneItIs() {
    refuses(Conditions.none().atLeast("age", "300"), "no row of the model satisfies age >= 300");
    refuses(
        Conditions.none().below("age", "12").above("age", "12"), "satisfies age < 12 and age > 12");
    refuses(Conditions.none().is("age", "12.5"), "satisfies age = 12.5");
    refuses(Conditions.none().missing("age"), "satisfies age is missing");
    refuses(
        Conditions.none().missing("height").is("weight", "50"),
        "satisfies height is missing and weight = 50");
    refuses(
        Conditions.none().missing("height").above("height", "1"),
        "height is missing and height > 1");
  }

  @Test
  void senselessConditionsSayWhy() {
    refuses(Conditions.none().is("agee", "12"), "there is no column named 'agee'");
    refuses(Conditions.none().is("id", "12"), "column 'id' is generated");
    refuses(Conditions.none().is("transport", "rocket"), "knows no level 'rocket' of column 'tr");
    refuses(Conditions.none().above("transport", "bus"), "levels of column 'transport' have no");
    refuses(Conditions.none().is("age", "old"), "column 'age' holds numbers, not 'old'");
    refuses(Conditions.none().is("joined", "03/2021"), "instants like yyyy-MM-dd, not '03/2021'");
  }

  @Test
  void sameSeedGivesTheSameBytesWhateverTheThreads() throws InterruptedException {
    SampleOptions options =
        where(Conditions.none().above("height", "1.6").is("transport", "car").present("sleep"));
    List<String> expected = lines(options, Execution.onCallersThread());
    ExecutorService executor = Executors.newFixedThreadPool(3);
    try {
      assertThat(lines(options, Execution.onCallersThread().withExecutor(executor, 3)))
          .isEqualTo(expected);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void balancedSamplesHaveTheGivenShares() {
    SampleOptions options =
        where(Conditions.none().atMost("age", "15"))
            .balanced("transport", Map.of("bike", .5, "bus", .25, "car", .25));

    Table sample = MODEL.sample(2000, RandomSource.seeded(4), options);

    assertThat(share(sample, "transport", "bike")).isEqualTo(.5, within(.001));
    assertThat(share(sample, "transport", "bus")).isEqualTo(.25, within(.001));
    assertThat(share(sample, "transport", "walk")).isZero();
    assertAll(sample, "age", value -> value != null && Integer.parseInt(value) <= 15);
    assertThatThrownBy(() -> options.balanced("transport", Map.of("bike", .5)))
        .hasMessage("the shares of transport add up to 0.5, not to 1");
    assertThatThrownBy(() -> options.balanced("transport", Map.of("bike", 2.0, "bus", -1.0)))
        .hasMessageContaining("is -1.0");
  }

  @Test
  void independentRowsVaryAsChanceDoes() {
    SampleOptions independent = SampleOptions.withDefaults().independentRows();
    double variance = 0;
    double even = 0;
    for (int seed = 0; seed < 40; seed++) {
      variance +=
          Math.pow(
                  share(MODEL.sample(400, RandomSource.seeded(seed), independent), "sport", "true")
                      - .5,
                  2)
              / 40;
      even +=
          Math.pow(share(MODEL.sample(400, RandomSource.seeded(seed)), "sport", "true") - .5, 2)
              / 40;
    }

    // p(1-p)/400 = 6.25e-4; 40 squares of normals lie within a factor of 2.3 but for 1e-5
    assertThat(variance).isBetween(6.25e-4 / 2.4, 6.25e-4 * 2.4);
    assertThat(even).isLessThan(1e-4);
  }

  private static void refuses(Conditions conditions, String message) {
    assertThatThrownBy(() -> MODEL.sample(10, RandomSource.seeded(1), where(conditions)))
        .isInstanceOf(ConditionException.class)
        .hasMessageContaining(message);
  }

  private static SampleOptions where(Conditions conditions) {
    return SampleOptions.withDefaults().where(conditions);
  }

  private static void assertAll(
      Table table, String column, Predicate<@Nullable String> expectation) {
    int position = table.schema().position(column).orElseThrow();
    for (int row = 0; row < table.rows(); row++) {
      String value = table.text(position, row);
      assertThat(expectation.test(value)).as(column + " = " + value).isTrue();
    }
  }

  private static double share(Table table, String column, String value) {
    int position = table.schema().position(column).orElseThrow();
    return IntStream.range(0, table.rows())
            .filter(row -> value.equals(table.text(position, row)))
            .count()
        / (double) table.rows();
  }

  private static List<String> lines(SampleOptions options, Execution execution) {
    List<String> lines = new ArrayList<>();
    MODEL.sample(
        40_000,
        RandomSource.seeded(5),
        options,
        execution,
        block -> {
          for (int row = 0; row < block.rows(); row++) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < SCHEMA.size(); column++) {
              line.append(block.text(column, row)).append(',');
            }
            lines.add(line.toString());
          }
        });
    return lines;
  }

  private static Column floating(String name) {
    return Column.declared(
        name, new Domain.Numeric(Property.declared(NumericFormat.floating()), Optional.empty()));
  }
}
