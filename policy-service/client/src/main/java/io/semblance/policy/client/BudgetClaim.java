package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/**
 * The budget that one attempt at a request wants to set aside.
 *
 * @param ancestors the ledger keys of all sources that its source was derived from, whose budget it
 *     spends, too
 * @param attempt 1, and one more each time that noise may have been drawn and lost: it pays again
 */
@JsonNaming(SnakeCaseStrategy.class)
public record BudgetClaim(
    String sourceKey,
    List<String> ancestors,
    String requestId,
    int attempt,
    double rho,
    double delta) {

  public BudgetClaim {
    ancestors = List.copyOf(ancestors);
  }
}
