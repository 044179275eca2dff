package io.semblance.policy.review;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;

/** What a decision is told of a verdict. */
@JsonNaming(SnakeCaseStrategy.class)
public record ReviewFact(
    String reviewer, String role, String verdict, String evidenceDigest, Instant at) {

  static ReviewFact of(ReviewVerdict given, String evidenceDigest) {
    return new ReviewFact(
        given.reviewerSub(), given.role(), given.verdict(), evidenceDigest, given.givenAt());
  }
}
