package io.semblance.generator.request;

import com.fasterxml.jackson.databind.JsonNode;
import io.semblance.generator.JsonText;
import io.semblance.generator.Problems;
import io.semblance.policy.client.Decision;
import io.semblance.policy.client.Finding;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;

/** The answer to a filing: always the same for the same row. */
@Singleton
final class RequestAnswers {

  private static final int ACCEPTED = 202;

  private final JsonText json;
  private final RequestViews views;

  RequestAnswers(JsonText json, RequestViews views) {
    this.json = json;
    this.views = views;
  }

  RequestView view(StoredRequest row) {
    return views.of(row);
  }

  /** Returns 202 with the request as it was first, or fails with the problem of a denial. */
  Response of(StoredRequest row) {
    Decision decision = json.read(row.decision, Decision.class);
    if (!decision.permits()) {
      throw denied(row, decision);
    }
    return Response.status(ACCEPTED)
        .location(URI.create("/api/v1/requests/" + row.id))
        .entity(json.read(row.answer, JsonNode.class))
        .build();
  }

  private static RuntimeException denied(StoredRequest row, Decision decision) {
    List<Finding> failed = decision.findings().stream().filter(f -> !f.passed()).toList();
    return Problems.builder(403, "denied-by-policy", "policy answered " + decision.outcome().wire())
        .with("request_id", row.id.toString())
        .with("decision_id", decision.decisionId())
        .with("outcome", decision.outcome().wire())
        .with("findings", failed)
        .build();
  }
}
