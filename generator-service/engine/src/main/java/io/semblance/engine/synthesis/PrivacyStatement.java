package io.semblance.engine.synthesis;

import io.semblance.engine.privacy.LedgerLine;
import io.semblance.engine.privacy.PrivacyBudget;
import java.util.List;

/**
 * What a private fit spent, on what, and how far its noise may have moved each column.
 *
 * <p>Privacy: computed from declared and noisy values alone; free to publish.
 *
 * @param epsilon of the loss spent, rounded up, at the budget's δ
 * @param rho spent, in zero-concentrated differential privacy
 * @param noisyRows the number of rows as measured
 */
public record PrivacyStatement(
    PrivacyBudget budget,
    double epsilon,
    double rho,
    long noisyRows,
    List<LedgerLine> ledger,
    List<ExpectedError> expectedErrors) {

  public static final String UNIT = "row";
  public static final String NEIGHBOURING = "add_remove";
  public static final String ACCOUNTANT = "zcdp";
  public static final String NOISE = "discrete_gaussian";

  public PrivacyStatement {
    ledger = List.copyOf(ledger);
    expectedErrors = List.copyOf(expectedErrors);
  }

  public double meanExpectedTvd() {
    return expectedErrors.stream().mapToDouble(ExpectedError::tvd).average().orElse(0);
  }

  public double maxExpectedTvd() {
    return expectedErrors.stream().mapToDouble(ExpectedError::tvd).max().orElse(0);
  }

  /** The total variation distance that noise alone is expected to add to a column's marginal. */
  public record ExpectedError(String column, double tvd) {}
}
