package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.DecisionInput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All that a decision rests on: what was asked, what this service added to it, and by which policy.
 */
record Case(
    DecisionInput asked, ObjectNode input, String evidenceDigest, String revision, Instant now) {

  /**
   * Returns when each of the roles approved; a role that approved twice counts by its last word.
   */
  List<Decision.Approval> approvals(List<String> roles) {
    Map<String, Instant> last = new TreeMap<>();
    for (JsonNode review : input.path("reviews")) {
      String role = review.path("role").asText();
      if (roles.contains(role) && review.path("verdict").asText().equals("approve")) {
        last.put(role, Instant.parse(review.path("at").asText()));
      }
    }
    return last.entrySet().stream()
        .map(given -> new Decision.Approval(given.getKey(), given.getValue()))
        .toList();
  }

  /** Returns the word by which rules and rows know the decision point. */
  String point() {
    return asked.decisionPoint().wire();
  }
}
