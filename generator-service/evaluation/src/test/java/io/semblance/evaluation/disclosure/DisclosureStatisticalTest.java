package io.semblance.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.work.Workers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/**
 * Twenty worlds in which synthetic rows are drawn afresh. Each is flagged with a probability of at
 * most .025, so more than three flags have probability P(Bin(20, .025) > 3) = .0016: the false
 * alarm of this test. Seeds are fixed.
 */
class DisclosureStatisticalTest {

  private static final int WORLDS = 20;
  private static final Schema SCHEMA =
      Schema.of(
          Column.numeric("x", 3, new Bounds(-10, 10)),
          Column.numeric("y", 3, new Bounds(-10, 10)),
          Column.integer("age", 0, 100),
          Column.categorical("kind", List.of("a", "b", "c")));

  @Test
  void freshRowsAreNotFlagged() {
    assertThat(flags(0)).isLessThanOrEqualTo(3);
  }

  /** The broken twin: a synthesizer that copies one training row in five. */
  @Test
  void copiedRowsAreFlagged() {
    assertThat(flags(.2)).isEqualTo(WORLDS);
  }

  @Test
  void aSynthesizerThatCopiesEverythingIsAtFullRisk() {
    DisclosureReport report = report(7, 1);

    assertThat(report.membership().risk()).isGreaterThan(.95);
    assertThat(report.exactMatches().trainingShare()).isGreaterThan(.45);
    assertThat(report.exactMatches().excess()).isGreaterThan(.45);
    assertThat(report.closest().share()).isGreaterThan(.7);
  }

  @Test
  void freshRowsMatchTrainingAsOftenAsTheHoldout() {
    DisclosureReport report = report(3, 0);

    assertThat(report.exactMatches().excess()).isBetween(-.01, .01);
    assertThat(report.closest().share()).isBetween(.44, .56);
  }

  @Test
  void sameSeedSameReport() {
    assertThat(report(5, .2)).isEqualTo(report(5, .2));
  }

  private static int flags(double copied) {
    int flags = 0;
    for (int world = 0; world < WORLDS; world++) {
      flags += report(world, copied).membership().isSignificant() ? 1 : 0;
    }
    return flags;
  }

  private static DisclosureReport report(int world, double copied) {
    SplittableRandom random = new SplittableRandom(world);
    List<List<String>> training = rows(600, random);
    List<List<String>> synthetic = rows(600, random);
    for (int i = 0; i < copied * synthetic.size(); i++) {
      synthetic.set(i, training.get(i));
    }
    return DisclosureReport.of(
        AlignedTables.of(table(training), table(rows(300, random)), table(synthetic)),
        5000,
        1,
        Workers.onCallersThread());
  }

  private static List<List<String>> rows(int count, SplittableRandom random) {
    return new java.util.ArrayList<>(
        java.util.stream.Stream.generate(() -> row(random)).limit(count).toList());
  }

  private static List<String> row(SplittableRandom random) {
    double x = random.nextGaussian();
    double y = x + random.nextGaussian();
    return Arrays.asList(
        "%.3f".formatted(x),
        random.nextInt(10) == 0 ? null : "%.3f".formatted(y),
        Integer.toString(random.nextInt(18, 80)),
        x > 0 ? "a" : random.nextBoolean() ? "b" : "c");
  }

  private static Table table(List<List<String>> rows) {
    TableBuilder builder = new TableBuilder(SCHEMA);
    rows.forEach(builder::addRow);
    return builder.build();
  }
}
