package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import com.fasterxml.jackson.databind.node.NullNode;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Effect;
import io.semblance.policy.client.Finding;
import io.semblance.policy.client.FindingStatus;
import io.semblance.policy.client.Obligation;
import io.semblance.policy.client.Outcome;
import io.semblance.policy.client.RiskTier;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules say of a case, before it becomes a decision with an id and a date. */
@JsonNaming(SnakeCaseStrategy.class)
record Ruling(
    Outcome outcome,
    Decision.Risk risk,
    List<Finding> findings,
    List<Obligation> obligations,
    Decision.RequiredReviews requiredReviews,
    Decision.Label label,
    @Nullable Instant expiresAt) {

  /** Returns the ruling on a case that no rule could judge: denied, as nothing is known. */
  static Ruling withoutAnswer() {
    Finding unavailable =
        new Finding(
            "policy-unavailable",
            "service",
            FindingStatus.MISSING,
            Effect.DENY,
            "",
            NullNode.getInstance(),
            "==",
            NullNode.getInstance(),
            "house",
            "Semblance: no answer means deny",
            "Policy gave no answer",
            "Ask again later");
    return new Ruling(
        Outcome.DENY,
        new Decision.Risk(RiskTier.HIGH, 0, List.of(), List.of()),
        List.of(unavailable),
        List.of(),
        new Decision.RequiredReviews(List.of(), List.of(), List.of()),
        new Decision.Label("", List.of(), List.of(), List.of()),
        null);
  }

  /** Returns the decision on the case. */
  Decision on(Case judged) {
    return new Decision(
        UUID.randomUUID().toString(),
        judged.asked().decisionPoint(),
        outcome,
        risk,
        findings,
        obligations,
        requiredReviews,
        label,
        expiresAt,
        judged.revision(),
        judged.evidenceDigest(),
        judged.now(),
        judged.approvals(requiredReviews.satisfied()));
  }
}
