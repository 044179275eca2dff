package io.semblance.policy.decision;

import static jakarta.ws.rs.core.Response.Status.SERVICE_UNAVAILABLE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.DecisionInput;
import io.semblance.policy.opa.Opa;
import io.semblance.policy.opa.OpaUnavailableException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/**
 * Decides: puts the case together, asks the rules, and stores the answer before it is given. Where
 * the rules give none, a denial is stored and the caller is told that policy is unavailable.
 */
@Singleton
public final class DecisionService {

  private static final Logger LOG = Logger.getLogger(DecisionService.class);

  private final CaseFile cases;
  private final Opa opa;
  private final Decisions decisions;
  private final ObjectMapper json;

  DecisionService(CaseFile cases, Opa opa, Decisions decisions, ObjectMapper json) {
    this.cases = cases;
    this.opa = opa;
    this.decisions = decisions;
    this.json = json;
  }

  /** Returns the decision, stored; fails with a problem when policy gives no answer. */
  Uni<Decision> decide(DecisionInput asked) {
    return cases.open(asked).flatMap(this::judge);
  }

  private Uni<Decision> judge(Case opened) {
    return opa.decide(opened.point(), opened.input(), opened.revision())
        .map(this::ruling)
        .map(ruling -> ruling.on(opened))
        .flatMap(decision -> decisions.store(decision, opened))
        .invoke(decision -> log(decision, opened))
        .onFailure(OpaUnavailableException.class)
        .recoverWithUni(silence -> deny(opened, silence));
  }

  private Ruling ruling(JsonNode said) {
    try {
      return json.treeToValue(said, Ruling.class);
    } catch (JsonProcessingException malformed) {
      throw new OpaUnavailableException("the decision is malformed", malformed);
    }
  }

  private Uni<Decision> deny(Case opened, Throwable silence) {
    Decision denial = Ruling.withoutAnswer().on(opened);
    LOG.warnf(
        "policy unavailable decision_id=%s decision_point=%s policy_revision=%s cause=\"%s\"",
        denial.decisionId(),
        opened.point(),
        opened.revision(),
        silence.getCause() == null ? silence.getMessage() : silence.getCause().getMessage());
    return decisions
        .storeSilence(denial, opened)
        .onItem()
        .failWith(
            () ->
                PolicyProblem.problem(
                        SERVICE_UNAVAILABLE,
                        "policy-unavailable",
                        "Policy gives no answer",
                        "Nothing is allowed until it does")
                    .with("decision_id", denial.decisionId())
                    .build());
  }

  private static void log(Decision decision, Case judged) {
    LOG.infof(
        "decided decision_id=%s decision_point=%s outcome=%s policy_revision=%s",
        decision.decisionId(),
        judged.point(),
        decision.outcome().wire(),
        decision.policyRevision());
  }
}
