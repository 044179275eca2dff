package io.semblance.generator.evidence;

import io.semblance.engine.privacy.LedgerLine;
import io.semblance.engine.synthesis.PrivacyStatement;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * The guarantee of a release, what was paid for it, measurement by measurement, and how far its
 * noise may have moved each column.
 *
 * <p>Privacy: computed from declared and noisy values alone; free to publish.
 *
 * @param epsilon of the loss spent, rounded up, at {@code delta}
 * @param noisyRows the number of rows as measured
 */
public record PrivacyDatasheet(
    @Schema(examples = "0.9998") double epsilon,
    @Schema(examples = "0.000001") double delta,
    @Schema(examples = "0.0175") double rho,
    @Schema(examples = "row") String unit,
    @Schema(examples = "add_remove") String neighbouring,
    @Schema(examples = "zcdp") String accountant,
    @Schema(examples = "discrete_gaussian") String noise,
    @Nullable Long noisyRows,
    List<LedgerLine> ledgerLines,
    List<ExpectedError> expectedErrors) {

  public PrivacyDatasheet {
    ledgerLines = List.copyOf(ledgerLines);
    expectedErrors = expectedErrors == null ? List.of() : List.copyOf(expectedErrors);
  }

  /** The total variation distance that noise alone is expected to add to a column's marginal. */
  public record ExpectedError(String column, double tvd) {}

  /** Returns the datasheet of a private fit. */
  public static PrivacyDatasheet of(PrivacyStatement statement) {
    return new PrivacyDatasheet(
        statement.epsilon(),
        statement.budget().delta(),
        statement.rho(),
        PrivacyStatement.UNIT,
        PrivacyStatement.NEIGHBOURING,
        PrivacyStatement.ACCOUNTANT,
        PrivacyStatement.NOISE,
        statement.noisyRows(),
        statement.ledger(),
        statement.expectedErrors().stream()
            .map(error -> new ExpectedError(error.column(), error.tvd()))
            .toList());
  }
}
