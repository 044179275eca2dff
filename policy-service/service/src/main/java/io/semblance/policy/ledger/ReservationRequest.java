package io.semblance.policy.ledger;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.PolicyProblem;
import io.semblance.policy.PolicyProblem.FieldError;
import io.semblance.policy.Required;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a request wants to set aside of its source's lifetime budget. */
@JsonNaming(SnakeCaseStrategy.class)
public record ReservationRequest(
    @Schema(examples = "hmac-sha256:2f1d0c") String sourceKey,
    @Schema(description = "the keys of all sources that it was derived from")
        List<String> ancestors,
    @Schema(examples = "0b0f4dd6-7a63-4a0e-9d5b-0a2a3b6b0c11") String requestId,
    @Schema(
            description = "1, and one more each time that noise may have been drawn and lost",
            examples = "1")
        int attempt,
    @Schema(examples = "0.018") double rho,
    @Schema(examples = "0.000001") double delta) {

  private static final int KEY_LENGTH_MAX = 200;
  private static final int ANCESTORS_MAX = 200;

  public ReservationRequest {
    ancestors = ancestors == null ? List.of() : List.copyOf(ancestors);
  }

  /** Returns the request, or refuses one whose amounts are not a loss. */
  ReservationRequest valid() {
    Required.complete(this, "");
    List<FieldError> errors = new ArrayList<>();
    requireKey(errors, "/source_key", sourceKey);
    requireKey(errors, "/request_id", requestId);
    requireAncestors(errors);
    if (attempt < 1) {
      errors.add(new FieldError("/attempt", "must be at least 1, not " + attempt));
    }
    if (!(rho > 0)) {
      errors.add(new FieldError("/rho", "must be positive, not " + rho));
    }
    if (!(delta >= 0 && delta < 1)) {
      errors.add(new FieldError("/delta", "must be at least 0 and below 1, not " + delta));
    }
    if (!errors.isEmpty()) {
      throw PolicyProblem.badRequest("The reservation is not valid", errors);
    }
    return this;
  }

  private void requireAncestors(List<FieldError> errors) {
    if (ancestors.size() > ANCESTORS_MAX) {
      errors.add(new FieldError("/ancestors", "must be at most " + ANCESTORS_MAX));
    }
    for (int i = 0; i < ancestors.size(); i++) {
      requireKey(errors, "/ancestors/" + i, ancestors.get(i));
    }
  }

  private static void requireKey(List<FieldError> errors, String pointer, String key) {
    if (key.isEmpty() || key.length() > KEY_LENGTH_MAX || key.indexOf(' ') >= 0) {
      errors.add(
          new FieldError(
              pointer, "must have 1 to %d characters, no blank".formatted(KEY_LENGTH_MAX)));
    }
  }
}
