package io.semblance.policy.client;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The answer of policy, as it was stored before it was given. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record Decision(
    String decisionId,
    DecisionPoint decisionPoint,
    Outcome outcome,
    Risk risk,
    List<Finding> findings,
    List<Obligation> obligations,
    RequiredReviews requiredReviews,
    Label label,
    @Nullable Instant expiresAt,
    String policyRevision,
    String evidenceDigest,
    Instant decidedAt,
    List<Approval> approvals) {
  public Decision {
    Objects.requireNonNull(outcome, "outcome");
    findings = List.copyOf(findings);
    obligations = List.copyOf(obligations);
    approvals = approvals == null ? List.of() : List.copyOf(approvals);
  }

  /** Returns whether the caller may go on, once it keeps the obligations. */
  public boolean permits() {
    return outcome.permits();
  }

  /** The tier of risk, the score behind it, and the rules that lift it. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Risk(RiskTier tier, int score, List<Floor> floors, List<Driver> drivers) {}

  /** A rule that lifts the tier, whatever the score. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Floor(String ruleId, RiskTier tier, String reason) {}

  /** One factor's share in the score. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Driver(String factor, int points, int max) {}

  /** The roles whose approval is needed, and which of them have given it. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record RequiredReviews(List<String> roles, List<String> satisfied, List<String> missing) {}

  /** An approval that the decision rests on, and when it was given. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Approval(String role, Instant at) {}

  /** What must be said of the data wherever it is shown. */
  @JsonNaming(SnakeCaseStrategy.class)
  @JsonIgnoreProperties(ignoreUnknown = true)
  public record Label(
      String headline,
      List<String> statements,
      List<Purpose> permittedPurposes,
      List<Purpose> prohibitedUses) {}
}
