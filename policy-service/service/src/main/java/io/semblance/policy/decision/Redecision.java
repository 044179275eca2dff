package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.DecisionPoint;
import io.semblance.policy.client.Outcome;
import io.semblance.policy.policy.PolicyActivated;
import io.semblance.policy.review.Reviews;
import io.semblance.policy.review.Reviews.Stale;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Decides waiting releases again when another policy comes into force: their reviews have lapsed,
 * and either new ones open or the generator is told that there is nothing to wait for.
 */
@Singleton
final class Redecision {

  private static final Logger LOG = Logger.getLogger(Redecision.class);
  private static final List<String> ADDED =
      List.of("context", "ledger", "reviews", "evidence_digest");

  private final Reviews reviews;
  private final Decisions decisions;
  private final QuestionReader questions;
  private final DecisionService service;

  Redecision(
      Reviews reviews, Decisions decisions, QuestionReader questions, DecisionService service) {
    this.reviews = reviews;
    this.decisions = decisions;
    this.questions = questions;
    this.service = service;
  }

  void decideAgain(@Observes PolicyActivated activated) {
    reviews
        .stale(activated.revision())
        .onItem()
        .transformToMulti(stale -> Multi.createFrom().iterable(stale))
        .onItem()
        .transformToUniAndConcatenate(this::decideAgain)
        .subscribe()
        .with(
            decision -> {}, failed -> LOG.error("waiting releases were not decided again", failed));
  }

  private Uni<Decision> decideAgain(Stale stale) {
    return decisions
        .input(stale.decisionId())
        .map(Redecision::withoutAdded)
        .map(input -> questions.read(DecisionPoint.RELEASE, input))
        .flatMap(service::decide)
        .call(decision -> tell(stale, decision));
  }

  private Uni<Void> tell(Stale stale, Decision decision) {
    if (decision.outcome() == Outcome.NEEDS_APPROVAL) {
      return Uni.createFrom().voidItem();
    }
    return reviews.tellOver(stale, decision.permits());
  }

  private static JsonNode withoutAdded(JsonNode input) {
    ObjectNode asked = input.deepCopy();
    asked.remove(ADDED);
    return asked;
  }
}
