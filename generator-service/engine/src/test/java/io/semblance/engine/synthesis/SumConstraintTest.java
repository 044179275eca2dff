package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Constraint;
import io.semblance.engine.schema.ConstraintException;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A total that has a range of its own, below a limit, above its first part. */
class SumConstraintTest {

  private static final List<Constraint> CONSTRAINTS =
      List.of(
          Constraint.sum(List.of("rent", "food", "fun"), "all"),
          Constraint.atMost("all", "limit"),
          Constraint.atMost("rent", "all"));

  @Test
  void sumsKeepRangesOfAllTheirColumns() {
    Schema schema = schema(0);
    Table table = table(schema);
    for (SynthesisModel model :
        List.of(
            new Synthesizer().fit(schema, table),
            new Synthesizer().fit(schema, table, PrivacyBudget.of(1, 1e-6)))) {
      Table sample = model.sample(5000, RandomSource.seeded(2));

      int whole = 0;
      for (int row = 0; row < sample.rows(); row++) {
        whole += isWhole(sample, row) ? 1 : 0;
      }
      assertThat(whole).isGreaterThan(1000);
    }
  }

  @Test
  void inequalityWithItsTotalNeedsPartsThatAreNotNegative() {
    Schema schema = schema(-5);

    assertThatThrownBy(() -> new Synthesizer().fit(schema, table(schema)))
        .isInstanceOf(ConstraintException.class)
        .hasMessageContaining("holds only where the other parts are not negative");
  }

  /** Whether a row has all values; where it has, they keep all constraints. */
  private static boolean isWhole(Table sample, int row) {
    BigDecimal[] values = new BigDecimal[5];
    for (int column = 0; column < 5; column++) {
      @Nullable String text = sample.text(column, row);
      if (text == null) {
        return false;
      }
      values[column] = new BigDecimal(text);
    }
    assertThat(values[0].add(values[1]).add(values[2])).isEqualByComparingTo(values[3]);
    assertThat(values[0]).isNotNegative();
    assertThat(values[1]).isBetween(BigDecimal.valueOf(10), BigDecimal.valueOf(60));
    assertThat(values[2]).isNotNegative();
    assertThat(values[3]).isBetween(BigDecimal.valueOf(10), BigDecimal.valueOf(100));
    assertThat(values[4]).isBetween(values[3], BigDecimal.valueOf(120));
    return true;
  }

  private static Schema schema(double leastFun) {
    return Schema.of(
            Column.numeric("rent", 2, new Bounds(0, 100)),
            Column.numeric("food", 2, new Bounds(leastFun == 0 ? 10 : leastFun, 60)),
            Column.numeric("fun", 2, new Bounds(leastFun, 100)),
            Column.numeric("all", 2, new Bounds(0, 100)),
            Column.numeric("limit", 1, new Bounds(0, 120)))
        .withConstraints(CONSTRAINTS);
  }

  private static Table table(Schema schema) {
    Random random = new Random(5);
    TableBuilder builder = new TableBuilder(schema);
    for (int i = 0; i < 800; i++) {
      int rent = random.nextInt(5000);
      int food = 1000 + random.nextInt(2000);
      int fun = random.nextInt(4) == 0 ? 0 : random.nextInt(10_000 - rent - food);
      int all = rent + food + fun;
      builder.addRow(
          List.of(
              cents(rent),
              cents(food),
              cents(fun),
              cents(all),
              Integer.toString(all / 100 + 1 + random.nextInt(10))));
    }
    return builder.build();
  }

  private static String cents(int cents) {
    return BigDecimal.valueOf(cents, 2).toPlainString();
  }
}
