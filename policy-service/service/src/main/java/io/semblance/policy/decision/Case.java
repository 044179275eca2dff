package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.policy.client.DecisionInput;
import java.time.Instant;

/**
 * All that a decision rests on: what was asked, what this service added to it, and by which policy.
 */
record Case(
    DecisionInput asked, ObjectNode input, String evidenceDigest, String revision, Instant now) {

  /** Returns the word by which rules and rows know the decision point. */
  String point() {
    return asked.decisionPoint().wire();
  }
}
