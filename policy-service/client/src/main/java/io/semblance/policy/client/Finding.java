package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found: the observed value beside the threshold, where it comes from, and what would
 * make it pass.
 */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Finding(
    String ruleId,
    String pack,
    FindingStatus status,
    Effect effect,
    String path,
    @Nullable JsonNode observed,
    String op,
    @Nullable JsonNode threshold,
    String basis,
    String citation,
    String message,
    String remedy) {

  /** Returns whether the rule was met. */
  public boolean passed() {
    return status == FindingStatus.PASS;
  }
}
