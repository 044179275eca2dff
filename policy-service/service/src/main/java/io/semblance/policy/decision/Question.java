package io.semblance.policy.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.AccessInput;
import io.semblance.policy.client.DecisionPoint;
import io.semblance.policy.client.ReleaseInput;
import io.semblance.policy.client.RequestInput;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a service asks: the point, and the facts that belong to it. */
@JsonNaming(SnakeCaseStrategy.class)
public record Question(
    DecisionPoint decisionPoint,
    @Schema(oneOf = {RequestInput.class, ReleaseInput.class, AccessInput.class}) JsonNode input) {}
