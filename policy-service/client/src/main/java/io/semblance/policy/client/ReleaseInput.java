package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** The facts of a finished synthesis: the request as it was filed, and what was measured. */
@JsonNaming(SnakeCaseStrategy.class)
public record ReleaseInput(
    String subject,
    Requester requester,
    RequestFacts request,
    SourceFacts source,
    PrivacyFacts privacy,
    Evidence evidence,
    List<Artifact> artifacts)
    implements DecisionInput {

  public ReleaseInput {
    artifacts = List.copyOf(artifacts);
  }

  /** Returns the facts of a release: those of its request, and what was measured and written. */
  public static ReleaseInput of(RequestInput filed, Evidence evidence, List<Artifact> artifacts) {
    return new ReleaseInput(
        filed.subject(),
        filed.requester(),
        filed.request(),
        filed.source(),
        filed.privacy(),
        evidence,
        artifacts);
  }

  @Override
  public DecisionPoint decisionPoint() {
    return DecisionPoint.RELEASE;
  }
}
