package io.semblance.policy.review;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.PolicyProblem.FieldError;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a reviewer sends: yes or no, in which role, to which evidence, and why. */
@JsonNaming(SnakeCaseStrategy.class)
public record VerdictRequest(
    Verdict verdict,
    @Schema(examples = "data_steward") String role,
    @Schema(examples = "sha256:9f86d081884c7d65") String evidenceDigest,
    @Schema(examples = "Figures checked; the label says what it must") String comment) {

  private static final int COMMENT_LENGTH_MAX = 4000;

  /** Yes or no. */
  public enum Verdict {
    APPROVE,
    REJECT;

    /** Returns the word used in JSON and SQL. */
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  VerdictRequest valid() {
    if (comment.length() > COMMENT_LENGTH_MAX) {
      String detail = "has at most %d characters".formatted(COMMENT_LENGTH_MAX);
      throw PolicyProblem.badRequest(
          "The comment is too long", List.of(new FieldError("/comment", detail)));
    }
    return this;
  }
}
