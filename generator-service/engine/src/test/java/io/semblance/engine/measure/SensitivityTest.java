package io.semblance.engine.measure;

import static org.assertj.core.api.Assertions.assertThat;

import io.semblance.engine.SurveyTable;
import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.coding.DeclaredCoding;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.privacy.Accountant;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.LedgerLine;
import io.semblance.engine.privacy.Mechanisms;
import io.semblance.engine.privacy.NoisyVector;
import io.semblance.engine.privacy.PrivacyBudget;
import io.semblance.engine.table.Table;
import io.semblance.engine.table.TableBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * One row more moves what is released by no more than the declared sensitivity. The budget is so
 * large that the noise is 0 but for a probability of exp(-500).
 */
class SensitivityTest {

  private static final TableCoding CODING = new DeclaredCoding(64).of(SurveyTable.declaredSchema());

  private static final double RHO = 1e20;

  @Test
  void oneRowMovesEachReleaseByItsSensitivityAtMost() {
    HistogramLayout layout = new HistogramLayout(CODING);
    ScoreTable scores = randomScores(1.2);

    for (Table row : hostileRows()) {
      assertWithin(row, (rows, noise) -> rows.histograms(layout, noise, RHO));
      assertWithin(row, (rows, noise) -> rows.moments(scores, noise, RHO));
      assertWithin(
          row,
          (rows, noise) ->
              rows.levelScores(
                  new LevelScoreAccumulator(scores, new int[] {nominal()}, new int[] {4}),
                  noise,
                  RHO));
    }
  }

  @Test
  void brokenTwinWithoutANormIsCaught() {
    ScoreTable bounded = randomScores(1.2);
    ScoreTable unbounded = randomScores(100);
    double bound =
        io.semblance.engine.privacy.Sensitivity.ofPairProducts(
                bounded.size(), bounded.squaredNorm())
            .l2();

    double moved =
        hostileRows().stream()
            .mapToDouble(row -> norm(release(row, (r, n) -> r.moments(unbounded, n, RHO))))
            .max()
            .orElse(0);

    assertThat(moved).isGreaterThan(bound);
  }

  @Test
  void combiningEqualsAddingAll() {
    CodedTable codes = CODING.encodeWithin(SurveyTable.of(40, 3));
    HistogramLayout layout = new HistogramLayout(CODING);
    HistogramAccumulator whole = new HistogramAccumulator(layout);
    HistogramAccumulator first = new HistogramAccumulator(layout);
    HistogramAccumulator second = new HistogramAccumulator(layout);
    for (int row = 0; row < 40; row++) {
      whole.add(codes, row);
      (row < 15 ? first : second).add(codes, row);
    }

    first.combine(second);

    GaussianMechanism noiseless = noiseless();
    NoisyVector expected = whole.release(noiseless, RHO);
    NoisyVector actual = first.release(noiseless, RHO);
    for (int i = 0; i < expected.size(); i++) {
      assertThat(actual.value(i)).isEqualTo(expected.value(i));
    }
  }

  private static void assertWithin(
      Table row, BiFunction<PrivateRows, GaussianMechanism, NoisyVector> release) {
    Mechanisms noiseless = mechanisms();
    NoisyVector moved = release.apply(PrivateRows.of(CODING, row), noiseless.gaussian());
    LedgerLine line = noiseless.accountant().ledger().get(0);

    assertThat(norm(moved)).as(line.target()).isLessThanOrEqualTo(line.sensitivity());
  }

  private static NoisyVector release(
      Table row, BiFunction<PrivateRows, GaussianMechanism, NoisyVector> release) {
    return release.apply(PrivateRows.of(CODING, row), noiseless());
  }

  private static double norm(NoisyVector vector) {
    return Math.sqrt(
        IntStream.range(0, vector.size())
            .mapToDouble(i -> vector.value(i) * vector.value(i))
            .sum());
  }

  private static GaussianMechanism noiseless() {
    return mechanisms().gaussian();
  }

  private static Mechanisms mechanisms() {
    return Mechanisms.secure(new Accountant(PrivacyBudget.of(1e21, 1e-6)));
  }

  private static int nominal() {
    return CODING.valueVariable(5);
  }

  private static ScoreTable randomScores(double norm) {
    Random random = new Random(11);
    int[] variables = IntStream.range(0, CODING.variables()).toArray();
    double[][] scores =
        IntStream.range(0, CODING.variables())
            .mapToObj(v -> random.doubles(200, -9, 9).toArray())
            .toArray(double[][]::new);
    return new ScoreTable(variables, scores, norm);
  }

  /** Single rows, of which the added one of a neighbouring table is any: tallies are sums. */
  private static List<Table> hostileRows() {
    List<List<@Nullable String>> rows = SurveyTable.texts(30, 17);
    rows.add(Arrays.asList(null, null, null, null, null, null, null, null, null));
    rows.add(Arrays.asList("x", "1e308", "NaN", "-1e308", "99999", "?", "", "maybe", "0001-01-01"));
    return rows.stream()
        .map(row -> new TableBuilder(SurveyTable.declaredSchema()).addRow(row).build())
        .toList();
  }
}
