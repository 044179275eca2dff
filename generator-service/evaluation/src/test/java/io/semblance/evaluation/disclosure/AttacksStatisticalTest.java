package io.semblance.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.GoldenTables;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * Worlds of 400 rows of five columns. Seeds are fixed; an attack by a fresh table raises a false
 * alarm in some 5 % of worlds. The broken twin is a table that copies half of its training rows.
 */
class AttacksStatisticalTest {

  private static final JsonNode GOLDEN = GoldenTables.values();
  private static final int ROWS = 400;

  @Test
  void risksEqualThoseOfAnonymeter() {
    JsonNode expected = GOLDEN.path("anonymeter_risk");

    AttackRisk risk =
        AttackRisk.of(
            new AttackRisk.Trials(500, 60),
            new AttackRisk.Trials(500, 20),
            new AttackRisk.Trials(500, 35));

    assertThat(risk.risk()).isCloseTo(expected.path("value").asDouble(), within(1e-9));
    assertThat(risk.interval().low()).isCloseTo(expected.at("/ci/0").asDouble(), within(1e-9));
    assertThat(risk.interval().high()).isCloseTo(expected.at("/ci/1").asDouble(), within(1e-9));
    assertThat(risk.rate()).isCloseTo(expected.at("/attack/0").asDouble(), within(1e-9));
    assertThat(risk.controlRate()).isCloseTo(expected.at("/control/0").asDouble(), within(1e-9));
    assertThat(risk.baselineRate())
        .isCloseTo(GOLDEN.at("/anonymeter_risk_baseline/value").asDouble(), within(1e-9));
  }

  @Test
  void nearestRowsLieAsFarAsThoseOfAnonymeter() {
    List<String> columns = List.of("age", "yrs", "edu", "sex");
    AlignedTables all = AlignedTables.of(GoldenTables.table("real"), GoldenTables.table("syn"));
    for (String name : List.of("income", "job", "since", "active")) {
      all = all.without(name);
    }
    AlignedTables few =
        all.select(0, IntStream.range(0, 40).toArray())
            .select(1, IntStream.range(0, 200).toArray());

    double[] distances = NearestDistances.of(few, 0, 1, new int[] {0, 1});

    JsonNode expected = GOLDEN.at("/anonymeter_nn/dist");
    for (int i = 0; i < distances.length; i++) {
      assertThat(distances[i] * columns.size())
          .isCloseTo(expected.path(i).asDouble(), within(1e-9));
    }
  }

  @Test
  void aFreshTableGivesNothingAway() {
    Attacks attacks = attacks(world(7, ROWS));

    assertThat(attacks.singlingOut().isSignificant()).isFalse();
    assertThat(attacks.linkability().isSignificant()).isFalse();
    assertThat(attacks.inference()).hasSize(5);
    assertThat(attacks.inference().stream().filter(column -> column.risk().isSignificant()).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void aTableThatCopiesRowsIsFound() {
    List<List<String>> copies = new ArrayList<>(world(1, ROWS).subList(0, ROWS / 2));
    copies.addAll(world(3, ROWS / 2));

    Attacks attacks = attacks(copies);

    assertThat(attacks.singlingOut().isSignificant()).isTrue();
    assertThat(attacks.linkability().isSignificant()).isTrue();
    assertThat(attacks.linkability().risk()).isGreaterThan(.3);
    assertThat(attacks.inference().get(0).risk().isSignificant()).isTrue();
  }

  private static Attacks attacks(List<List<String>> synthetic) {
    return Attacks.of(
        AlignedTables.of(table(world(1, ROWS)), table(world(2, ROWS)), table(synthetic)),
        1,
        Workers.onCallersThread());
  }

  private static List<List<String>> world(long seed, int rows) {
    Random random = new Random(seed);
    List<List<String>> world = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      List<String> row = new ArrayList<>();
      for (int c = 0; c < 4; c++) {
        row.add(Integer.toString(random.nextInt(1_000)));
      }
      row.add("level" + random.nextInt(6));
      world.add(row);
    }
    return world;
  }

  private static Table table(List<List<String>> rows) {
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < 4; c++) {
      columns.add(Column.numeric("n" + c, 0, new Bounds(0, 1_000)));
    }
    columns.add(
        Column.categorical(
            "level", List.of("level0", "level1", "level2", "level3", "level4", "level5")));
    TableBuilder builder = new TableBuilder(Schema.of(columns));
    rows.forEach(builder::addRow);
    return builder.build();
  }
}
