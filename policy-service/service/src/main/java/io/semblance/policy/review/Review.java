package io.semblance.policy.review;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Decision;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A release waiting for people: bound to the digest of the evidence and to the policy that asked
 * for them, so that it lapses when either changes.
 */
@Entity
@Table(name = "review")
public class Review {

  @Id private UUID id;

  @Column(insertable = false, updatable = false)
  private long number;

  @Column(name = "request_id")
  private String requestId;

  @Column(name = "requester_sub")
  private String requesterSub;

  @Column(name = "evidence_digest")
  private String evidenceDigest;

  @Column(name = "policy_revision")
  private String policyRevision;

  @Column private String roles;

  @Column(name = "decision_id")
  private UUID decisionId;

  @Column private String state;

  @Column(name = "opened_at")
  private Instant openedAt;

  @Column(name = "closed_at")
  private @Nullable Instant closedAt;

  protected Review() {}

  Review(Decision decision, String requestId, String requesterSub) {
    this.id = UUID.randomUUID();
    this.requestId = requestId;
    this.requesterSub = requesterSub;
    this.evidenceDigest = decision.evidenceDigest();
    this.policyRevision = decision.policyRevision();
    this.roles = String.join(",", decision.requiredReviews().roles());
    this.decisionId = UUID.fromString(decision.decisionId());
    this.state = ReviewState.OPEN.wire();
    this.openedAt = decision.decidedAt();
  }

  /** What reviewers are told of a review. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record View(
      UUID id,
      String requestId,
      String requesterSub,
      ReviewState state,
      List<String> roles,
      String evidenceDigest,
      String policyRevision,
      UUID decisionId,
      List<ReviewVerdict.View> verdicts,
      Instant openedAt,
      @Nullable Instant closedAt) {}

  View view(List<ReviewVerdict> verdicts) {
    return new View(
        id,
        requestId,
        requesterSub,
        state(),
        roles(),
        evidenceDigest,
        policyRevision,
        decisionId,
        verdicts.stream().map(ReviewVerdict::view).toList(),
        openedAt,
        closedAt);
  }

  UUID id() {
    return id;
  }

  long number() {
    return number;
  }

  String requestId() {
    return requestId;
  }

  String requesterSub() {
    return requesterSub;
  }

  String evidenceDigest() {
    return evidenceDigest;
  }

  String policyRevision() {
    return policyRevision;
  }

  UUID decisionId() {
    return decisionId;
  }

  List<String> roles() {
    return List.of(roles.split(",", -1));
  }

  ReviewState state() {
    return ReviewState.valueOf(state.toUpperCase(Locale.ROOT));
  }

  void close(ReviewState closed, Instant now) {
    if (!state().canBecome(closed)) {
      throw new IllegalStateException(
          "a review that is %s cannot become %s".formatted(state, closed));
    }
    state = closed.wire();
    closedAt = now;
  }
}
