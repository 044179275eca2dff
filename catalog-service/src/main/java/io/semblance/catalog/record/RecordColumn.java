package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Sensitivity;
import java.util.List;

/** One column: its type, its origin, and what it was derived from. */
@JsonNaming(SnakeCaseStrategy.class)
public record RecordColumn(
    String name,
    String type,
    Fact<Boolean> nullable,
    Fact<String> description,
    Fact<Sensitivity> sensitivity,
    Fact<List<String>> levels,
    Origin origin,
    List<Derivation> derivedFrom,
    String generatedBy) {

  public RecordColumn {
    derivedFrom = List.copyOf(derivedFrom);
  }

  /** The source's column behind this one, and what lies between them. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Derivation(String source, String column, Transformation transformation) {}

  /** What happened to the values on the way. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Transformation(String kind, String type, String detail, boolean masking) {}
}
