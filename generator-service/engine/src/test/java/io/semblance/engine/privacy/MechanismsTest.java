package io.semblance.engine.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class MechanismsTest {

  private static final PrivacyBudget BUDGET = PrivacyBudget.of(1, 1e-6);

  @Test
  void noMechanismSpendsMoreThanAskedFor() {
    Mechanisms mechanisms = Mechanisms.secure(new Accountant(BUDGET));
    for (double rho : new double[] {1e-6, 1e-4, .003}) {
      mechanisms.gaussian().release("counts", new long[] {1}, Sensitivity.ofHistograms(3), rho);
      mechanisms.laplace().release("count", new long[] {1}, 1, rho);
      mechanisms.exponential().choose("best", new long[] {1, 2}, 1, rho);
      assertThat(mechanisms.accountant().ledger())
          .allSatisfy(line -> assertThat(line.rho()).isLessThanOrEqualTo(rho * (1 + 1e-12)));
      assertThat(last(mechanisms).rho()).isGreaterThan(.99 * rho);
      mechanisms = Mechanisms.secure(new Accountant(BUDGET));
    }
  }

  @Test
  void anEntityPaysForAllItsRows() {
    Accountant accountant = new Accountant(BUDGET, PrivacyUnit.entity("person", 4), false);
    Mechanisms mechanisms = Mechanisms.secure(accountant);

    mechanisms.gaussian().release("counts", new long[] {1}, Sensitivity.ofHistograms(9), .001);
    mechanisms.laplace().release("count", new long[] {1}, 1, .001);
    mechanisms.exponential().choose("best", new long[] {1, 2}, 3, .001);

    assertThat(accountant.ledger().get(0).sensitivity()).isBetween(12.0, 12.0001);
    assertThat(accountant.ledger().get(1).sensitivity()).isEqualTo(4);
    assertThat(accountant.ledger().get(2).sensitivity()).isEqualTo(12);
  }

  @Test
  void aReplacedUnitIsOneRemovedAndOneAdded() {
    PrivacyUnit unit = PrivacyUnit.row().withNeighbouring(Neighbouring.REPLACE_ONE);
    Accountant accountant = new Accountant(BUDGET, unit, false);
    Mechanisms mechanisms = Mechanisms.secure(accountant);

    mechanisms.gaussian().release("counts", new long[] {1}, Sensitivity.ofHistograms(2), .001);
    mechanisms.gaussian().release("sums", new long[] {1}, Sensitivity.ofLines(1, 9), .001);
    mechanisms.laplace().release("count", new long[] {1}, 1, .001);

    assertThat(accountant.ledger().get(0).sensitivity()).isBetween(2.0, 2.0001);
    assertThat(accountant.ledger().get(1).sensitivity()).isBetween(6.0, 6.0001);
    assertThat(accountant.ledger().get(2).sensitivity()).isEqualTo(2);
  }

  @Test
  void thresholdsSpendTheirOwnShareOfDelta() {
    Accountant accountant = new Accountant(BUDGET, PrivacyUnit.row(), true);
    GaussianMechanism mechanism = Mechanisms.secure(accountant).gaussian();
    Sensitivity one = Sensitivity.ofHistograms(1);

    mechanism.release("levels", new long[] {1}, one, .001, 9e-8);

    assertThat(accountant.total()).isLessThan(ZeroConcentrated.rho(BUDGET));
    assertThatThrownBy(() -> mechanism.release("levels", new long[] {1}, one, .001, 2e-8))
        .isInstanceOf(BudgetExceededException.class)
        .hasMessageContaining("costs delta 2.0E-8");
    assertThatThrownBy(
            () ->
                Mechanisms.secure(new Accountant(BUDGET))
                    .gaussian()
                    .release("levels", new long[] {1}, one, .001, 1e-9))
        .isInstanceOf(BudgetExceededException.class);
  }

  @Test
  void refusesUnitsThatMeanNothing() {
    assertThatThrownBy(() -> PrivacyUnit.entity("person", 0)).hasMessageContaining("not 0");
    assertThatThrownBy(
            () -> new PrivacyUnit(java.util.Optional.empty(), 2, Neighbouring.ADD_REMOVE))
        .hasMessageContaining("a row is one row");
  }

  private static LedgerLine last(Mechanisms mechanisms) {
    return mechanisms.accountant().ledger().get(2);
  }
}
