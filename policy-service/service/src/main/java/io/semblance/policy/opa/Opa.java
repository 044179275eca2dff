package io.semblance.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.policy.CallerContext;
import io.semblance.policy.PolicySettings;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The rule engine: answers by the active revision of the policy, or not at all. */
@Singleton
public final class Opa {

  private static final Duration RETRY_FIRST = Duration.ofMillis(50);
  private static final Duration RETRY_LAST = Duration.ofMillis(250);

  private final OpaApi api;
  private final PolicySettings settings;

  Opa(@RestClient OpaApi api, PolicySettings settings) {
    this.api = api;
    this.settings = settings;
  }

  /** Returns the decision document of a point; fails with {@link OpaUnavailableException}. */
  public Uni<JsonNode> decide(String point, JsonNode input, String revision) {
    Uni<OpaAnswer> answer =
        api.ask(bearer(), point, new OpaApi.Question(input))
            .onItem()
            .invoke(said -> requireFrom(said, revision));
    return untilFrom(answer, settings.decisionPatience()).map(Opa::defined);
  }

  /** Completes once OPA answers by this revision; fails with {@link OpaUnavailableException}. */
  public Uni<Void> hasLoaded(String revision) {
    Uni<OpaAnswer> answer =
        api.ladder(bearer()).onItem().invoke(said -> requireFrom(said, revision));
    return untilFrom(answer, settings.activationPatience()).replaceWithVoid();
  }

  private String bearer() {
    return "Bearer " + settings.token();
  }

  private static Uni<OpaAnswer> untilFrom(Uni<OpaAnswer> answer, Duration patience) {
    return CallerContext.resume(
            () ->
                answer
                    .onFailure(StaleRevisionException.class)
                    .retry()
                    .withBackOff(RETRY_FIRST, RETRY_LAST)
                    .expireIn(patience.toMillis()))
        .onFailure()
        .transform(cause -> new OpaUnavailableException("no answer of the active policy", cause));
  }

  private static void requireFrom(OpaAnswer answer, String revision) {
    if (!answer.isFrom(revision)) {
      throw new StaleRevisionException(revision);
    }
  }

  private static JsonNode defined(OpaAnswer answer) {
    JsonNode result = answer.result();
    if (result == null) {
      throw new OpaUnavailableException("the decision is undefined");
    }
    return result;
  }

  /** Says that OPA still answers by another revision. */
  private static final class StaleRevisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleRevisionException(String revision) {
      super("revision " + revision + " is not loaded yet");
    }
  }
}
