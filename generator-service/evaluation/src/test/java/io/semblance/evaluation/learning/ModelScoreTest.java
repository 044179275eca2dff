package io.semblance.evaluation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Reference values: scikit-learn 1.9.1 roc_auc_score, f1_score, brier_score_loss. */
class ModelScoreTest {

  private static final double[] PROBABILITIES = {.1, .4, .35, .8, .65, .35, .9, .2};
  private static final boolean[] LABELS = {false, false, true, true, false, true, true, false};

  @Test
  void figuresEqualThoseOfScikitLearn() {
    ModelScore score = ModelScore.of(PROBABILITIES, LABELS);

    assertThat(score.auc()).isCloseTo(.75, within(1e-12));
    assertThat(score.accuracy()).isCloseTo(.625, within(1e-12));
    assertThat(score.f1()).isCloseTo(.5714285714285714, within(1e-12));
    assertThat(score.brier()).isCloseTo(.1909375, within(1e-12));
    assertThat(score.low()).isLessThan(.75);
    assertThat(score.high()).isEqualTo(1);
  }

  @Test
  void equalScoresAreGuessing() {
    assertThat(Auc.of(new double[] {.3, .3, .3}, new boolean[] {true, false, true}).value())
        .isEqualTo(.5);
  }

  @Test
  void oneKindOfRowsIsNoRanking() {
    assertThatThrownBy(() -> Auc.of(new double[] {.3}, new boolean[] {true}))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void statedSharesThatComeTrueAreCalibrated() {
    double[] half = new double[100];
    boolean[] alternating = new boolean[100];
    for (int i = 0; i < 100; i++) {
      half[i] = .5;
      alternating[i] = i % 2 == 0;
    }

    assertThat(ModelScore.of(half, alternating).calibrationError()).isCloseTo(0, within(1e-12));
    java.util.Arrays.fill(half, .9);
    assertThat(ModelScore.of(half, alternating).calibrationError()).isCloseTo(.4, within(1e-12));
  }
}
