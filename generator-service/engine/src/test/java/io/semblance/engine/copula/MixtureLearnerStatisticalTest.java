package io.semblance.engine.copula;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.coding.CodingLearner;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.numeric.Workers;
import io.semblance.engine.schema.Column;
import io.semblance.engine.schema.Schema;
import io.semblance.engine.table.ColumnValues;
import io.semblance.engine.table.Table;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * Fits of tables with a dependence that one copula cannot carry. The tables are seeded and a fit
 * draws nothing, so that there are no false alarms.
 */
class MixtureLearnerStatisticalTest {

  private static final int ROWS = 6_000;
  private static final MixtureOptions MANY = new MixtureOptions(16, ROWS, 8);
  private static final MixtureOptions ONE = new MixtureOptions(1, ROWS, 8);
  private static final CodedTable PARITY = parity();

  @Test
  void carriesTheParityOfThreeColumns() {
    CopulaMixture mixture =
        new MixtureLearner(PARITY, MANY, Workers.callersThread()).learn().mixture();

    assertThat(evenRows(mixture)).isGreaterThan(.85);
  }

  @Test
  void brokenTwinOfOneClassIsCaught() {
    CopulaMixture single =
        new MixtureLearner(PARITY, ONE, Workers.callersThread()).learn().mixture();

    assertThat(single.classes()).hasSize(1);
    assertThat(evenRows(single)).isLessThan(.6);
  }

  @Test
  void independentColumnsNeedFewClasses() {
    CodedTable independent = coded(new Random(5), false);

    CopulaMixture mixture =
        new MixtureLearner(independent, MANY, Workers.callersThread()).learn().mixture();

    assertThat(mixture.classes().size()).isLessThanOrEqualTo(2);
  }

  @Test
  void isTheSameWhateverTheThreads() {
    ExecutorService pool = Executors.newFixedThreadPool(3);
    try {
      CopulaMixture alone =
          new MixtureLearner(PARITY, MANY, Workers.callersThread()).learn().mixture();
      CopulaMixture together =
          new MixtureLearner(PARITY, MANY, new Workers(pool, 3, () -> {})).learn().mixture();

      assertThat(together.classes()).hasSameSizeAs(alone.classes());
      assertThat(together.sample(500, RandomSource.seeded(1).streams().next()))
          .isDeepEqualTo(alone.sample(500, RandomSource.seeded(1).streams().next()));
    } finally {
      pool.shutdownNow();
    }
  }

  /** The share of rows in which an even number of the three columns is 1. */
  private static double evenRows(CopulaMixture mixture) {
    int[][] codes = mixture.sample(10_000, RandomSource.seeded(2).streams().next());
    int even = 0;
    for (int row = 0; row < codes[0].length; row++) {
      even += (codes[0][row] + codes[1][row] + codes[2][row]) % 2 == 0 ? 1 : 0;
    }
    return even / 10_000.0;
  }

  private static CodedTable parity() {
    return coded(new Random(4), true);
  }

  /** Three coins, of which the third shows the parity of the others if they depend. */
  private static CodedTable coded(Random random, boolean dependent) {
    int[][] codes = new int[3][ROWS];
    for (int row = 0; row < ROWS; row++) {
      codes[0][row] = random.nextInt(2);
      codes[1][row] = random.nextInt(2);
      int third = random.nextInt(2);
      codes[2][row] = dependent ? codes[0][row] ^ codes[1][row] : third;
    }
    List<String> levels = List.of("a", "b");
    Schema schema =
        Schema.of(
            Column.categorical("x", levels),
            Column.categorical("y", levels),
            Column.categorical("z", levels));
    Table table =
        new Table(
            schema,
            ROWS,
            List.of(
                new ColumnValues.Levels(codes[0], levels),
                new ColumnValues.Levels(codes[1], levels),
                new ColumnValues.Levels(codes[2], levels)));
    return new CodingLearner(40, 5).learn(schema, table).encode(table);
  }
}
