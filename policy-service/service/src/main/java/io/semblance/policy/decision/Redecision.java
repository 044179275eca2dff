package io.semblance.policy.decision;

import static io.quarkus.scheduler.Scheduled.ConcurrentExecution.SKIP;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.scheduler.Scheduled;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.DecisionPoint;
import io.semblance.policy.policy.ActivePolicy;
import io.semblance.policy.review.Reviews;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
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
  private static final int SILENCE = 503;
  private static final Duration PAUSE = Duration.ofSeconds(2);
  private static final Duration PAUSE_MAX = Duration.ofMinutes(1);
  private static final List<String> ADDED =
      List.of("context", "ledger", "reviews", "evidence_digest");

  private final ActivePolicy active;
  private final Reviews reviews;
  private final Decisions decisions;
  private final QuestionReader questions;
  private final DecisionService service;
  private final Clock clock;
  private final RetryPause pause = new RetryPause(PAUSE, PAUSE_MAX);

  Redecision(
      ActivePolicy active,
      Reviews reviews,
      Decisions decisions,
      QuestionReader questions,
      DecisionService service,
      Clock clock) {
    this.active = active;
    this.reviews = reviews;
    this.decisions = decisions;
    this.questions = questions;
    this.service = service;
    this.clock = clock;
  }

  @Scheduled(every = "{semblance.redecision.every}", concurrentExecution = SKIP)
  Uni<Void> decideAgain() {
    return pause.isOver(clock.instant()) ? decideStale() : Uni.createFrom().voidItem();
  }

  private Uni<Void> decideStale() {
    return active
        .revision()
        .flatMap(reviews::stale)
        .onItem()
        .transformToMulti(stale -> Multi.createFrom().iterable(stale))
        .onItem()
        .transformToUniAndConcatenate(this::decideAgainOrSkip)
        .collect()
        .last()
        .invoke(pause::ended)
        .onFailure()
        .invoke(this::later)
        .onFailure()
        .recoverWithNull()
        .replaceWithVoid();
  }

  /* What cannot be judged at all keeps no other waiting; where OPA is silent, all wait. */
  private Uni<Decision> decideAgainOrSkip(UUID decisionId) {
    return decideAgain(decisionId)
        .onFailure(failure -> !isSilence(failure))
        .invoke(
            failure ->
                LOG.warnf("release not decided again decision_id=%s cause=%s", decisionId, failure))
        .onFailure(failure -> !isSilence(failure))
        .recoverWithNull();
  }

  private static boolean isSilence(Throwable failure) {
    return failure instanceof HttpProblem problem && problem.getStatusCode() == SILENCE;
  }

  private void later(Throwable failure) {
    Duration waited = pause.failed(clock.instant());
    LOG.warnf("releases wait to be decided again pause=%s cause=%s", waited, failure);
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
