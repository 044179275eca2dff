package io.semblance.evaluation.disclosure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.semblance.evaluation.GoldenTables;
import org.junit.jupiter.api.Test;

class MembershipAttackTest {

  @Test
  void rankingIsTheAreaUnderTheCurve() {
    // pairs (member nearer: 1, equal: 1/2): (1,2) (1,3) (2,2)/2 (2,3) over 4
    MembershipAttack attack = MembershipAttack.of(new double[] {1, 2}, new double[] {2, 3});

    assertThat(attack.auc()).isCloseTo(3.5 / 4, within(1e-15));
    assertThat(attack.risk()).isCloseTo(.75, within(1e-15));
  }

  @Test
  void varianceIsDeLongs() {
    // placements by hand: the share of others that lie farther, the share of members that lie
    // nearer
    MembershipAttack attack =
        MembershipAttack.of(new double[] {.1, .2, .4, .7}, new double[] {.3, .5, .6, .9});
    double[] members = {1, 1, .75, .25};
    double[] others = {.5, .75, .75, 1};
    double variance = sampleVariance(members) / 4 + sampleVariance(others) / 4;

    assertThat(attack.auc()).isCloseTo(.75, within(1e-15));
    double low = 2 * (.75 - Interval.Z * Math.sqrt(variance)) - 1;
    assertThat(attack.interval().low()).isCloseTo(Math.max(0, low), within(1e-12));
  }

  @Test
  void guessingIsNoRisk() {
    MembershipAttack worse = MembershipAttack.of(new double[] {5, 6, 7}, new double[] {1, 2, 3});

    assertThat(worse.risk()).isZero();
    assertThat(worse.isSignificant()).isFalse();
  }

  @Test
  void allEqualDistancesTellNothing() {
    MembershipAttack attack = MembershipAttack.of(new double[50], new double[50]);

    assertThat(attack.auc()).isEqualTo(.5);
    assertThat(attack.risk()).isZero();
    assertThat(attack.isSignificant()).isFalse();
    assertThat(attack.caughtAtOnePercent()).isZero();
  }

  @Test
  void certaintyIsRiskOne() {
    double[] far = new double[50];
    java.util.Arrays.fill(far, 1);

    MembershipAttack attack = MembershipAttack.of(new double[50], far);

    assertThat(attack.risk()).isEqualTo(1);
    assertThat(attack.interval().low()).isGreaterThan(.9);
    assertThat(attack.caughtAtOnePercent()).isEqualTo(1);
  }

  @Test
  void wilsonEqualsAnonymeters() {
    for (var entry : GoldenTables.values().path("wilson95").properties()) {
      String[] fraction = entry.getKey().split("/", -1);
      Interval interval = Interval.wilson(Long.parseLong(fraction[0]), Long.parseLong(fraction[1]));
      double rate = entry.getValue().get(0).asDouble();
      double half = entry.getValue().get(1).asDouble();
      assertThat(interval.low()).isCloseTo(rate - half, within(1e-9));
      assertThat(interval.high()).isCloseTo(rate + half, within(1e-9));
    }
  }

  private static double sampleVariance(double[] values) {
    double mean = 0;
    for (double value : values) {
      mean += value / values.length;
    }
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    return sum / (values.length - 1);
  }
}
