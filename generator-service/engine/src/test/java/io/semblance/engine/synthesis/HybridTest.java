package io.semblance.engine.synthesis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.table.Table;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HybridTest {

  private static final Table TABLE = OrdersTable.of(6000, 1);
  private static final SynthesisModel MODEL = new Synthesizer().fit(OrdersTable.schema(), TABLE);

  @Test
  void mixesAtTheGivenRatioAndSaysWhichRowIsWhich() {
    Table mixed = new Hybrid(MODEL, TABLE).sample(20_000, .25, RandomSource.seeded(1));

    Set<String> real = lines(TABLE);
    long organic = 0;
    long copies = 0;
    for (int row = 0; row < mixed.rows(); row++) {
      boolean known = real.contains(line(mixed, row));
      if ("organic".equals(mixed.text(14, row))) {
        organic++;
        assertThat(known).isTrue();
      } else {
        copies += known ? 1 : 0;
      }
    }
    assertThat(mixed.schema().column(14).name()).isEqualTo("origin");
    assertThat(organic).isEqualTo(5000);
    assertThat(copies).isLessThan(10);
    assertThat(OrdersTable.contradictions(mixed)).isEmpty();
  }

  @Test
  void noOrganicRowComesTwice() {
    Table mixed = new Hybrid(MODEL, TABLE).sample(6000, 1, RandomSource.seeded(1));

    assertThat(lines(mixed)).isEqualTo(lines(TABLE));
  }

  @Test
  void sameSeedGivesTheSameRowsWhateverTheThreads() throws InterruptedException {
    Hybrid hybrid = new Hybrid(MODEL, TABLE);
    Set<String> expected = lines(hybrid.sample(20_000, .2, RandomSource.seeded(1)));
    ExecutorService executor = Executors.newFixedThreadPool(2);
    try {
      Set<String> found = new HashSet<>();
      hybrid.sample(
          20_000,
          .2,
          RandomSource.seeded(1),
          Execution.onCallersThread().withExecutor(executor, 2),
          block -> found.addAll(lines(block)));
      assertThat(found).isEqualTo(expected);
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void isRefusedUnderABudget() {
    SynthesisModel model =
        new Synthesizer().fit(OrdersTable.schema(), TABLE, PrivacyBudget.of(1, 1e-6));

    assertThatThrownBy(() -> new Hybrid(model, TABLE))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("under a privacy budget");
  }

  @Test
  void refusesMoreOrganicRowsThanThereAre() {
    Hybrid hybrid = new Hybrid(MODEL, TABLE);

    assertThatThrownBy(() -> hybrid.sample(20_000, .5, RandomSource.seeded(1)))
        .hasMessage("10000 organic rows are asked for, the table has 6000");
    assertThatThrownBy(() -> hybrid.sample(10, 1.5, RandomSource.seeded(1)))
        .hasMessageContaining("1.5");
  }

  private static Set<String> lines(Table table) {
    Set<String> lines = new HashSet<>();
    IntStream.range(0, table.rows()).forEach(row -> lines.add(line(table, row)));
    return lines;
  }

  /** All values but the number, which is generated anew, and the origin. */
  private static String line(Table table, int row) {
    return List.copyOf(IntStream.range(1, 14).mapToObj(c -> "" + table.text(c, row)).toList())
        .toString();
  }
}
