package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** The facts of one download of a published dataset. */
@JsonNaming(SnakeCaseStrategy.class)
public record AccessInput(String subject, Requester requester, DatasetFacts dataset, Access access)
    implements DecisionInput {

  /** Returns the facts of a download, with {@code name@version} as the subject. */
  public static AccessInput of(Requester requester, DatasetFacts dataset, Purpose purpose) {
    return new AccessInput(
        dataset.name() + "@" + dataset.version(), requester, dataset, new Access(purpose));
  }

  @Override
  public DecisionPoint decisionPoint() {
    return DecisionPoint.ACCESS;
  }

  /** The use that a downloader declares. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Access(Purpose purpose) {}
}
