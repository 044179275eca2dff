package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The facts of a synthesis request, before any row of the source is read for it. */
@JsonNaming(SnakeCaseStrategy.class)
public record RequestInput(
    String subject,
    Requester requester,
    RequestFacts request,
    SourceFacts source,
    PrivacyFacts privacy)
    implements DecisionInput {

  /** Returns the facts of a request, with its id as the subject. */
  public static RequestInput of(
      Requester requester, RequestFacts request, SourceFacts source, PrivacyFacts privacy) {
    return new RequestInput(request.id(), requester, request, source, privacy);
  }

  @Override
  public DecisionPoint decisionPoint() {
    return DecisionPoint.REQUEST;
  }
}
