package io.semblance.evaluation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.semblance.engine.schema.Bounds;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.learning.LearningReport.Protection;
import io.semblance.evaluation.work.Workers;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Worlds of 3,000 rows in which a label depends on a number and on the agreement of two levels.
 * Seeds are fixed; over seeds, an AUC of two samples of one world lies outside .5 ± .03 with a
 * probability below 1e-3 (four standard errors of .0075).
 */
class LearningReportStatisticalTest {

  private static final int ROWS = 3_000;
  private static final LearningOptions OPTIONS = LearningOptions.withDefaults();
  private static final Protection NOBODY = new Protection(List.of(), 30);

  private static final Table REAL = world(1, true);
  private static final Table FRESH = world(2, true);
  private static final Table BROKEN = world(3, false);
  private static final Table HOLDOUT = world(4, true);

  @Test
  void aFreshSampleIsNotToldFromTrainingRows() {
    Discriminator found = report(FRESH, OPTIONS).discriminator().orElseThrow();

    assertThat(found.auc()).isCloseTo(.5, within(.03));
    assertThat(found.rows()).isEqualTo(ROWS);
  }

  @Test
  void brokenDependenceIsSeenAndNamed() {
    Discriminator found = report(BROKEN, OPTIONS).discriminator().orElseThrow();

    assertThat(found.low()).isGreaterThan(.6);
    assertThat(found.telling().subList(0, 3))
        .extracting(Discriminator.Telling::column)
        .contains("b");
  }

  @Test
  void aFreshSampleTeachesAsMuchAsRealRowsAndABrokenOneLess() {
    Usefulness fresh = report(FRESH, OPTIONS).usefulness().orElseThrow();
    Usefulness broken = report(BROKEN, OPTIONS).usefulness().orElseThrow();

    assertThat(fresh.target()).isEqualTo("label");
    assertThat(fresh.testedOn()).isEqualTo(Usefulness.TestRows.HOLDOUT);
    assertThat(fresh.real().auc()).isGreaterThan(.8);
    assertThat(fresh.gap()).isCloseTo(0, within(.03));
    assertThat(broken.gap()).isGreaterThan(.1);
    assertThat(broken.synthetic().brier()).isGreaterThan(fresh.synthetic().brier());
  }

  @Test
  void theReportDependsOnTheSeedAndNotOnThreads() {
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      LearningReport one = report(FRESH, OPTIONS);
      LearningReport two = report(FRESH, OPTIONS, new Workers(threads, 3));
      assertThat(two).isEqualTo(one);
      assertThat(report(FRESH, OPTIONS.seed(9))).isNotEqualTo(one);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void aDecisionThatFollowsTheGroupIsUnfair() {
    LearningReport report =
        LearningReport.of(
            AlignedTables.of(REAL, HOLDOUT, FRESH),
            OPTIONS,
            new Protection(List.of("a", "label"), 30),
            Workers.onCallersThread());

    List<GroupFairness> fairness = report.usefulness().orElseThrow().fairness();
    assertThat(fairness).hasSize(1);
    assertThat(fairness.get(0).real().groups()).hasSize(2);
    assertThat(fairness.get(0).synthetic().demographicParityDifference()).isPresent();
  }

  @Test
  void withoutAHoldoutAPartOfTheTrainingRowsIsTestedOn() {
    Table empty = new TableBuilder(REAL.schema()).build();
    LearningReport report =
        LearningReport.of(
            AlignedTables.of(REAL, empty, FRESH), OPTIONS, NOBODY, Workers.onCallersThread());

    Usefulness found = report.usefulness().orElseThrow();
    assertThat(found.testedOn()).isEqualTo(Usefulness.TestRows.TRAINING);
    assertThat(found.testRows()).isEqualTo(ROWS / 4);
  }

  @Test
  void anyColumnCanBeTheTarget() {
    assertThat(report(FRESH, OPTIONS.target("x")).usefulness().orElseThrow().positive())
        .isEqualTo("is above the real median");
    assertThatThrownBy(() -> report(FRESH, OPTIONS.target("none")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'none'");
  }

  @Test
  void tablesOfFewRowsAreNotLearntFrom() {
    Table tiny = new TableBuilder(REAL.schema()).addRow(List.of("a1", "b1", "1", "yes")).build();

    LearningReport report =
        LearningReport.of(
            AlignedTables.of(tiny, tiny, tiny), OPTIONS, NOBODY, Workers.onCallersThread());

    assertThat(report.discriminator()).isEmpty();
    assertThat(report.usefulness()).isEmpty();
    assertThat(report.notes()).hasSize(2);
  }

  private static LearningReport report(Table synthetic, LearningOptions options) {
    return report(synthetic, options, Workers.onCallersThread());
  }

  private static LearningReport report(Table synthetic, LearningOptions options, Workers workers) {
    return LearningReport.of(AlignedTables.of(REAL, HOLDOUT, synthetic), options, NOBODY, workers);
  }

  private static Table world(long seed, boolean whole) {
    Random random = new Random(seed);
    TableBuilder rows =
        new TableBuilder(
            Schema.of(
                Column.categorical("a", List.of("a0", "a1")),
                Column.categorical("b", List.of("b0", "b1")),
                Column.numeric("x", 2, new Bounds(-10, 10)),
                Column.categorical("label", List.of("no", "yes"))));
    for (int i = 0; i < ROWS; i++) {
      boolean a = random.nextBoolean();
      boolean b = random.nextInt(4) == 0 ? !a : a;
      double x = random.nextGaussian();
      boolean yes = x + (a == b ? 1.5 : -1.5) + random.nextGaussian() > 1;
      boolean shownB = whole ? b : random.nextBoolean();
      rows.addRow(
          List.of(
              a ? "a1" : "a0",
              shownB ? "b1" : "b0",
              String.format(java.util.Locale.ROOT, "%.2f", x),
              yes ? "yes" : "no"));
    }
    return rows.build();
  }
}
