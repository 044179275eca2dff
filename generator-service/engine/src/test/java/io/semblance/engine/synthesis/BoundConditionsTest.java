package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.table.Table;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Conditions on columns that constraints bind. */
class BoundConditionsTest {

  private static final SynthesisModel MODEL =
      new Synthesizer().fit(OrdersTable.schema(), OrdersTable.of(2000, 1));

  private static final List<Conditions> ALL =
      List.of(
          Conditions.none().is("delivered", "2021-06-15"),
          Conditions.none().is("packed", "2022-03-01T17:20").atMost("delivered", "2022-03-05"),
          Conditions.none().between("gross", "300", "400.50").atLeast("net", "290"),
          Conditions.none().is("gross", "600").above("tax", "99.99"),
          Conditions.none().is("city", "Wien").is("country", "AT").is("by_van", "true"),
          Conditions.none().missing("rating").missing("delivered").is("status", "lost"),
          Conditions.none().in("rating", List.of("4", "5")).above("delivered", "2023-01-01"),
          Conditions.none().present("rating").present("gross").present("net"));

  @Test
  void conditionsAndConstraintsHoldInEveryRow() {
    ALL.forEach(conditions -> requireAll(MODEL, conditions));
  }

  @Test
  void andUnderABudget() {
    SynthesisModel model =
        new Synthesizer()
            .fit(OrdersTable.schema(), OrdersTable.of(2000, 1), PrivacyBudget.of(2, 1e-6));

    ALL.forEach(conditions -> requireAll(model, conditions));
  }

  @Test
  void balanceWorksOnCombinedColumns() {
    Table sample =
        MODEL.sample(
            1000,
            RandomSource.seeded(1),
            SampleOptions.withDefaults().balanced("country", Map.of("AT", .9, "CH", .1)));

    assertThat(OrdersTable.contradictions(sample)).isEmpty();
    assertThat(IntStream.range(0, 1000).filter(row -> "AT".equals(sample.text(8, row))).count())
        .isBetween(899L, 901L);
  }

  /**
   * The standard deviation of the mean of about 4000 such values is below 1.2: a difference of 8
   * has a probability below 1e-6.
   */
  @Test
  void derivedConditionsGiveTheConditionalLaw() {
    Conditions dear = Conditions.none().between("gross", "300", "600").present("net");
    double conditioned = mean(MODEL.sample(4000, RandomSource.seeded(2), where(dear)), dear, "net");
    double filtered = mean(MODEL.sample(20_000, RandomSource.seeded(3)), dear, "net");

    assertThat(conditioned).isCloseTo(filtered, within(8.0));
    assertThat(mean(MODEL.sample(4000, RandomSource.seeded(3)), Conditions.none(), "net"))
        .as("broken twin that ignores the condition")
        .isNotCloseTo(filtered, within(8.0));
  }

  @Test
  void impossibleOnesAreExplained() {
    refuses(Conditions.none().below("delivered", "2020-01-02"), "leaves no value");
    refuses(
        Conditions.none().atLeast("ordered", "2024-06-01").atMost("delivered", "2024-05-01"),
        "ordered < delivered");
    refuses(Conditions.none().atLeast("gross", "5000"), "no row of the model satisfies");
    refuses(Conditions.none().missing("gross"), "satisfies gross is missing");
    refuses(Conditions.none().is("city", "Wien").is("country", "CH"), "no row of the model");
    refuses(Conditions.none().is("city", "Rom"), "no level 'Rom'");
    refuses(Conditions.none().is("number", "7"), "column 'number' is generated");
    refuses(Conditions.none().missing("rating").is("status", "done"), "no row of the model");
  }

  private static void refuses(Conditions conditions, String message) {
    assertThatThrownBy(() -> MODEL.sample(10, RandomSource.seeded(1), where(conditions)))
        .isInstanceOf(ConditionException.class)
        .hasMessageContaining(message);
  }

  private static void requireAll(SynthesisModel model, Conditions conditions) {
    Table sample = model.sample(100, RandomSource.seeded(1), where(conditions));

    assertThat(OrdersTable.contradictions(sample)).as(conditions.toString()).isEmpty();
    for (int row = 0; row < sample.rows(); row++) {
      assertThat(holds(sample, conditions, row)).as(conditions + " in row " + row).isTrue();
    }
  }

  private static boolean holds(Table sample, Conditions conditions, int row) {
    return conditions.all().stream().allMatch(c -> new ConditionTest(sample, c).holds(row));
  }

  private static double mean(Table sample, Conditions conditions, String column) {
    int position = sample.schema().position(column).orElseThrow();
    return IntStream.range(0, sample.rows())
        .filter(row -> holds(sample, conditions, row))
        .mapToObj(row -> sample.text(position, row))
        .filter(Objects::nonNull)
        .mapToDouble(Double::parseDouble)
        .average()
        .orElseThrow();
  }

  private static SampleOptions where(Conditions conditions) {
    return SampleOptions.withDefaults().where(conditions);
  }
}
