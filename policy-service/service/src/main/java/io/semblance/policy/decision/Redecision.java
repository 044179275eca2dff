package io.semblance.policy.decision;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.scheduler.Scheduled;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.DecisionPoint;
import io.semblance.policy.policy.ActivePolicy;
import io.semblance.policy.review.Reviews;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Decides waiting releases again when another policy has come into force: their reviews lapse, and
 * either new ones open or the generator is told that there is nothing to wait for. The open reviews
 * of another policy are the work to do, so that no crash and no late OPA leaves one behind.
 */
@Singleton
final class Redecision {

  private static final Logger LOG = Logger.getLogger(Redecision.class);
  private static final List<String> ADDED =
      List.of("context", "ledger", "reviews", "evidence_digest");

  private final ActivePolicy active;
  private final Reviews reviews;
  private final Decisions decisions;
  private final QuestionReader questions;
  private final DecisionService service;

  Redecision(
      ActivePolicy active,
      Reviews reviews,
      Decisions decisions,
      QuestionReader questions,
      DecisionService service) {
    this.active = active;
    this.reviews = reviews;
    this.decisions = decisions;
    this.questions = questions;
    this.service = service;
  }

  @Scheduled(every = "{semblance.redecision.every}", concurrentExecution = SKIP)
  Uni<Void> decideAgain() {
    return active
        .revision()
        .flatMap(reviews::stale)
        .onItem()
        .transformToMulti(stale -> Multi.createFrom().iterable(stale))
        .onItem()
        .transformToUniAndConcatenate(this::decideAgainOrLater)
        .collect()
        .last()
        .replaceWithVoid();
  }

  private Uni<Decision> decideAgainOrLater(UUID decisionId) {
    return decideAgain(decisionId)
        .onFailure()
        .invoke(
            failure ->
                LOG.warnf(
                    "release waits to be decided again decision_id=%s cause=%s",
                    decisionId, failure))
        .onFailure()
        .recoverWithNull();
  }

  private Uni<Decision> decideAgain(UUID decisionId) {
    return decisions
        .input(decisionId)
        .map(Redecision::withoutAdded)
        .map(input -> questions.read(DecisionPoint.RELEASE, input))
        .flatMap(service::decide);
  }

  private static JsonNode withoutAdded(JsonNode input) {
    ObjectNode asked = input.deepCopy();
    asked.remove(ADDED);
    return asked;
  }
}
