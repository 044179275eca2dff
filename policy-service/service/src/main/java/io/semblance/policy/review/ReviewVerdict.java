package io.semblance.policy.review;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.Person;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one person said of a release, in one role. */
@Entity
@Table(name = "review_verdict")
public class ReviewVerdict {

  @Id private UUID id;

  @Column(name = "review_id")
  private UUID reviewId;

  @Column(name = "reviewer_sub")
  private String reviewerSub;

  @Column(name = "reviewer_name")
  private String reviewerName;

  @Column private String role;
  @Column private String verdict;
  @Column private String comment;

  @Column(name = "idempotency_key")
  private String idempotencyKey;

  @Column(name = "given_at")
  private Instant givenAt;

  protected ReviewVerdict() {}

  ReviewVerdict(UUID reviewId, Person reviewer, VerdictRequest given, String key, Instant now) {
    this.id = UUID.randomUUID();
    this.reviewId = reviewId;
    this.reviewerSub = reviewer.sub();
    this.reviewerName = reviewer.name();
    this.role = given.role();
    this.verdict = given.verdict().wire();
    this.comment = given.comment();
    this.idempotencyKey = key;
    this.givenAt = now;
  }

  /** What is told of a verdict. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record View(
      String role, String verdict, String reviewerName, String comment, Instant givenAt) {}

  View view() {
    return new View(role, verdict, reviewerName, comment, givenAt);
  }

  String reviewerSub() {
    return reviewerSub;
  }

  String role() {
    return role;
  }

  String verdict() {
    return verdict;
  }

  Instant givenAt() {
    return givenAt;
  }

  boolean isOn(UUID otherReviewId) {
    return reviewId.equals(otherReviewId);
  }

  boolean isApproval() {
    return verdict.equals(VerdictRequest.Verdict.APPROVE.wire());
  }

  boolean isRepeatOf(String reviewer, String key) {
    return reviewerSub.equals(reviewer) && idempotencyKey.equals(key);
  }

  boolean says(VerdictRequest given) {
    return role.equals(given.role())
        && verdict.equals(given.verdict().wire())
        && comment.equals(given.comment());
  }
}
