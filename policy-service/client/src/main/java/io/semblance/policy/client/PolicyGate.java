package io.semblance.policy.client;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The point where a service asks policy and obeys.
 *
 * <p>No answer means deny: whatever is not a complete decision (silence, an error status, a
 * document without an outcome) fails with {@link PolicyUnavailableException}, so that there is no
 * decision to act upon. Deny and the other refusals are values: see {@link Decision#permits()}.
 */
@Singleton
public final class PolicyGate {

  private final PolicyApi api;

  PolicyGate(@RestClient PolicyApi api) {
    this.api = api;
  }

  /** Returns the stored decision on these facts. */
  public Uni<Decision> decide(DecisionInput input) {
    return api.decide(new PolicyApi.Question(input.decisionPoint(), input))
        .onItem()
        .ifNull()
        .failWith(() -> new IllegalStateException("empty answer"))
        .onFailure()
        .transform(cause -> unavailable(input, cause));
  }

  private static PolicyUnavailableException unavailable(DecisionInput input, Throwable cause) {
    return new PolicyUnavailableException(
        "no decision at %s on %s".formatted(input.decisionPoint().wire(), input.subject()), cause);
  }
}
