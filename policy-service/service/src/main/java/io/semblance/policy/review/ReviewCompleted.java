package io.semblance.policy.review;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;

/** What the generator is told when a review is over; it then asks for the release again. */
@JsonNaming(SnakeCaseStrategy.class)
public record ReviewCompleted(
    UUID reviewId, String requestId, String evidenceDigest, String verdict) {}
