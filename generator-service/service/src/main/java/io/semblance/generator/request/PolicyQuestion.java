package io.semblance.generator.request;

import io.semblance.generator.JsonFields;
import io.semblance.generator.source.Source;
import io.semblance.generator.source.SourceSummary;
import io.semblance.policy.client.PrivacyFacts;
import io.semblance.policy.client.RequestFacts;
import io.semblance.policy.client.RequestInput;
import io.semblance.policy.client.Requester;
import java.util.UUID;

/**
 * The facts of a filing that policy is asked about.
 *
 * <p>Privacy: under a budget they do not depend on rows.
 */
public final class PolicyQuestion {

  private PolicyQuestion() {}

  /** Returns the facts for the decision points {@code request} and {@code release}. */
  public static RequestInput of(UUID id, Filing filing, Requester requester, Source source) {
    RequestFacts facts =
        new RequestFacts(
            id.toString(),
            filing.category(),
            filing.sector(),
            filing.intendedUse(),
            filing.releaseScope(),
            filing.rows(),
            filing.formats().stream().map(JsonFields::wire).toList(),
            filing.seed() != null,
            filing.fitPreset().map(JsonFields::wire).orElse(null),
            filing.isConditioned(),
            false);
    SourceSummary summary =
        filing.underBudget() ? SourceSummary.underBudget(source) : SourceSummary.of(source);
    return RequestInput.of(requester, facts, summary.facts(), privacy(filing));
  }

  private static PrivacyFacts privacy(Filing filing) {
    Filing.Budget budget = filing.privacy();
    return budget == null
        ? PrivacyFacts.none()
        : PrivacyFacts.of(budget.epsilon(), budget.delta(), PrivacyLoss.rho(budget));
  }
}
