package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.policy.client.AccessInput;
import io.semblance.policy.client.DecisionInput;
import io.semblance.policy.client.ReleaseInput;
import io.semblance.policy.client.RequestInput;
import io.semblance.policy.client.SourceFacts;
import io.semblance.policy.ledger.Ledger;
import io.semblance.policy.policy.ActivePolicy;
import io.semblance.policy.review.Reviews;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Adds to the facts of a question what only this service knows: time, ledger, reviews, digest. */
@Singleton
final class CaseFile {

  private final ActivePolicy active;
  private final Ledger ledger;
  private final Reviews reviews;
  private final ObjectMapper json;
  private final Clock clock;

  CaseFile(ActivePolicy active, Ledger ledger, Reviews reviews, ObjectMapper json, Clock clock) {
    this.active = active;
    this.ledger = ledger;
    this.reviews = reviews;
    this.json = json;
    this.clock = clock;
  }

  /** Returns the case that the question opens. */
  Uni<Case> open(DecisionInput asked) {
    return active
        .revision()
        .map(revision -> begin(asked, revision))
        .call(this::addLedger)
        .call(this::addReviews);
  }

  private Case begin(DecisionInput asked, String revision) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    ObjectNode input = json.valueToTree(asked);
    String digest = EvidenceDigest.of(input);
    input.put("evidence_digest", digest);
    input
        .putObject("context")
        .put("now", now.toString())
        .put("decision_point", asked.decisionPoint().wire());
    return new Case(asked, input, digest, revision, now);
  }

  private Uni<Void> addLedger(Case opened) {
    DecisionInput asked = opened.asked();
    if (asked instanceof RequestInput request) {
      return addLedger(opened, request.source());
    }
    if (asked instanceof ReleaseInput release) {
      return addLedger(opened, release.source());
    }
    return Uni.createFrom().voidItem();
  }

  private Uni<Void> addLedger(Case opened, SourceFacts source) {
    return ledger
        .facts(source.id(), source.ancestors(), opened.asked().subject())
        .invoke(facts -> opened.input().set("ledger", json.valueToTree(facts)))
        .replaceWithVoid();
  }

  private Uni<Void> addReviews(Case opened) {
    if (opened.asked() instanceof RequestInput || opened.asked() instanceof AccessInput) {
      return Uni.createFrom().voidItem();
    }
    return reviews
        .given(opened.asked().subject(), opened.evidenceDigest(), opened.revision())
        .invoke(given -> opened.input().set("reviews", json.valueToTree(given)))
        .replaceWithVoid();
  }
}
