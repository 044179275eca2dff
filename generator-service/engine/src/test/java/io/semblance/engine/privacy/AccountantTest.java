package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AccountantTest {

  private final Accountant accountant = new Accountant(PrivacyBudget.of(1, 1e-6));

  @Test
  void refusesToSpendBeyondTheBudgetAndDrawsNothing() {
    GaussianMechanism mechanism =
        new GaussianMechanism(
            accountant,
            bound -> {
              throw new AssertionError("drew below " + bound);
            });

    assertThatThrownBy(
            () -> mechanism.release("counts", new long[] {1}, Sensitivity.ofHistograms(1), 1))
        .isInstanceOf(BudgetExceededException.class)
        .hasMessageContaining("counts costs rho");
    assertThat(accountant.spent()).isZero();
    assertThat(accountant.ledger()).isEmpty();
  }

  @Test
  void entersALossBeforeItsNoiseIsDrawn() {
    Random random = new Random(1);
    double[] spentWhenDrawn = {0};
    GaussianMechanism mechanism =
        new GaussianMechanism(
            accountant,
            bound -> {
              spentWhenDrawn[0] = accountant.spent();
              return new BigInteger(128, random).mod(bound);
            });

    mechanism.release("counts", new long[] {7}, Sensitivity.ofHistograms(1), .01);

    assertThat(spentWhenDrawn[0]).isPositive().isEqualTo(accountant.spent());
    assertThat(accountant.ledger())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line.target()).isEqualTo("counts");
              assertThat(line.rho()).isLessThanOrEqualTo(.01);
              assertThat(line.rho())
                  .isGreaterThanOrEqualTo(1 / (2 * line.sigma() * line.sigma()) * (1 - 1e-12));
            });
  }

  @Test
  void addsUpToAnEpsilonWithinTheBudget() {
    GaussianMechanism mechanism = Mechanisms.secure(accountant).gaussian();

    for (int i = 0; i < 10; i++) {
      mechanism.release(
          "part", new long[] {i}, Sensitivity.ofHistograms(4), accountant.total() / 10.001);
    }

    assertThat(accountant.spent()).isBetween(.99 * accountant.total(), accountant.total());
    assertThat(accountant.spentEpsilon()).isBetween(.99, 1.0);
  }
}
