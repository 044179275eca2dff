package io.semblance.engine.copula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class BridgeTest {

  private static final HermiteExpansion HALVES = expansion(.5, .5);

  @Test
  void halvesHaveArcsineMoments() {
    Bridge bridge = new Bridge(HALVES, HALVES);

    // closed form: m(rho) = (4/pi²) asin(rho)
    for (double rho : new double[] {-.9, -.5, 0, .3, .5, .8}) {
      assertThat(bridge.moment(rho))
          .isCloseTo(4 / (Math.PI * Math.PI) * Math.asin(rho), within(1e-5));
    }
    assertThat(HALVES.score(1)).isCloseTo(.7978845608, within(1e-10));
    assertThat(HALVES.cell(0, HALVES, 0, .5)).isCloseTo(1 / 3.0, within(1e-9));
    // 1/4 + asin(.9)/(2 pi)
    assertThat(HALVES.cell(0, HALVES, 0, .9)).isCloseTo(.4282168534, within(1e-6));
  }

  @Test
  void threeLevelsHaveKnownScores() {
    HermiteExpansion three = expansion(.2, .3, .5);

    assertThat(three.scores())
        .containsExactly(new double[] {-1.3998096, -.3966012, .7978846}, within(1e-7));
    assertThat(three.coefficient(1)).isCloseTo(.757391024, within(1e-9));
    assertThat(three.variance()).isCloseTo(three.coefficient(1), within(1e-12));
    assertThat(three.cell(0, three, 0, .5)).isCloseTo(.0871505667, within(1e-9));
  }

  @Test
  void correlationInvertsMoment() {
    Bridge bridge = new Bridge(expansion(.2, .3, .5), expansion(.05, .9, .05));

    for (double rho = -.95; rho <= .95; rho += .05) {
      assertThat(bridge.correlation(bridge.moment(rho))).isCloseTo(rho, within(1e-9));
    }
  }

  @Test
  void correlationStaysBelowTheCap() {
    Bridge bridge = new Bridge(HALVES, HALVES);

    assertThat(bridge.correlation(1)).isEqualTo(Bridge.CAP);
    assertThat(bridge.correlation(-1)).isEqualTo(-Bridge.CAP);
  }

  @Test
  void aSingleCodeDependsOnNothing() {
    Bridge bridge = new Bridge(expansion(1), HALVES);

    assertThat(bridge.correlation(0)).isZero();
    assertThat(bridge.correlation(.3)).isZero();
  }

  private static HermiteExpansion expansion(double... weights) {
    int[] order = java.util.stream.IntStream.range(0, weights.length).toArray();
    return HermiteExpansion.of(EmpiricalMarginal.of(weights, order));
  }
}
