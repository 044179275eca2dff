package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Outcome;
import io.semblance.policy.client.RiskTier;
import java.time.Instant;
import java.util.List;

/** Who decided what, on which policy, and what must be said of the data. */
@JsonNaming(SnakeCaseStrategy.class)
public record Governance(
    RiskTier riskTier,
    PolicyFacts policy,
    List<Approval> approvals,
    LabelText label,
    Fact<Instant> expiresAt,
    List<Statement> limitations,
    List<Statement> biases,
    List<Statement> socialImpact) {

  public Governance {
    approvals = List.copyOf(approvals);
    limitations = List.copyOf(limitations);
    biases = List.copyOf(biases);
    socialImpact = List.copyOf(socialImpact);
  }

  /** The decision that let the release through. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record PolicyFacts(
      String decisionId,
      String policyRevision,
      Outcome outcome,
      String evidenceDigest,
      List<String> obligations) {

    public PolicyFacts {
      obligations = List.copyOf(obligations);
    }
  }

  /** An approval by one role; the person is known to policy-service only. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Approval(String role, String verdict, Fact<Instant> at) {}

  /** What policy says must be shown with the data. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record LabelText(String headline, List<String> statements) {

    public LabelText {
      statements = List.copyOf(statements);
    }
  }

  /** One sentence and who is behind it: {@code computed} from facts, or {@code policy}. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Statement(String text, String author) {}
}
