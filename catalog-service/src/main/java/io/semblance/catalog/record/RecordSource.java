package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Sensitivity;
import io.semblance.policy.client.Subjects;

/**
 * A real table that the model was fitted on.
 *
 * <p>Privacy: named by a keyed commitment; the row count is declared or noisy, never exact.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record RecordSource(
    String id,
    String name,
    Fact<String> title,
    Fact<String> publisher,
    Fact<String> licence,
    Origin origin,
    String role,
    String commitment,
    Fact<Boolean> personalData,
    Fact<Subjects> subjects,
    Fact<Sensitivity> sensitivity,
    Fact<RowCount> rows) {

  /** A publishable row count and why it may be published: declared or noisy. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record RowCount(long value, String basis) {}
}
