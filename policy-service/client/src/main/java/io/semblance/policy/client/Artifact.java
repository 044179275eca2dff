package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** One file of a candidate release. */
@JsonNaming(SnakeCaseStrategy.class)
public record Artifact(String name, String mediaType, long bytes, String sha256, long rows) {}
