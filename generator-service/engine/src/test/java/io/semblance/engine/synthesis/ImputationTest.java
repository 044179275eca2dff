package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ImputationTest {

  /**
   * Ages are guessed from height and the rest. With the observed cells the error is near 1.5, the
   * standard deviation of age given them; the twin that ignores them errs by √2 · 2 = 2.8. Each of
   * the two means of 200 squares lies within a third of its expectation but for 1e-3; seeded.
   */
  @Test
  void filledCellsFollowFromTheObservedOnes() {
    Schema schema = SurveyTable.declaredSchema();
    SynthesisModel model = new Synthesizer().fit(schema, SurveyTable.of(3000, 1));
    List<List<@Nullable String>> rows = SurveyTable.texts(200, 9);
    TableBuilder builder = new TableBuilder(schema);
    for (List<@Nullable String> row : rows) {
      List<@Nullable String> holed = new ArrayList<>(row);
      holed.set(1, null);
      builder.addRow(holed);
    }

    Table holes = builder.build();
    Table filled = model.impute(holes, RandomSource.seeded(1));
    Table twin = model.sample(200, RandomSource.seeded(1));

    assertThat(error(filled, rows)).isLessThan(2.1);
    assertThat(error(twin, rows)).isGreaterThan(2.2);
    for (int row = 0; row < 200; row++) {
      for (int column = 2; column < schema.size(); column++) {
        @Nullable String observed = holes.text(column, row);
        assertThat(filled.text(column, row)).isNotNull();
        if (observed != null) {
          assertThat(filled.text(column, row)).isEqualTo(observed);
        }
      }
    }
  }

  @Test
  void filledRowsKeepConstraints() {
    SynthesisModel model = new Synthesizer().fit(OrdersTable.schema(), OrdersTable.of(1500, 1));
    Random random = new Random(4);
    TableBuilder builder = new TableBuilder(OrdersTable.columns());
    for (int i = 1; i <= 60; i++) {
      List<@Nullable String> row = new ArrayList<>(OrdersTable.row(i, random));
      for (int hole : new int[] {1 + i % 3, 4 + i % 3, 7 + i % 2, 9 + i % 3, 12 + i % 2}) {
        row.set(hole, null);
      }
      builder.addRow(row);
    }

    Table holed = builder.build();
    Table filled = model.impute(holed, RandomSource.seeded(1));

    assertThat(OrdersTable.contradictions(filled)).isEmpty();
    for (int row = 0; row < 60; row++) {
      for (int column = 0; column < 13; column++) {
        assertThat(filled.text(column, row)).isNotNull();
        if (holed.text(column, row) != null) {
          assertThat(filled.text(column, row)).isEqualTo(holed.text(column, row));
        }
      }
    }
  }

  @Test
  void valuesThatTheModelDoesNotKnowStay() {
    Schema schema = SurveyTable.declaredSchema();
    SynthesisModel model = new Synthesizer().fit(schema, SurveyTable.of(500, 1));
    List<@Nullable String> row = new ArrayList<>(SurveyTable.texts(1, 2).get(0));
    row.set(1, null);
    row.set(2, "9.99");
    row.set(5, "rocket");

    Table filled =
        model.impute(new TableBuilder(schema).addRow(row).build(), RandomSource.seeded(1));

    assertThat(filled.text(1, 0)).isNotNull();
    assertThat(filled.text(2, 0)).isEqualTo("9.99");
    assertThat(filled.text(5, 0)).isEqualTo("rocket");
  }

  private static double error(Table filled, List<List<@Nullable String>> rows) {
    double squares = 0;
    for (int row = 0; row < rows.size(); row++) {
      double difference =
          Double.parseDouble("" + filled.text(1, row))
              - Double.parseDouble("" + rows.get(row).get(1));
      squares += difference * difference;
    }
    return Math.sqrt(squares / rows.size());
  }
}
