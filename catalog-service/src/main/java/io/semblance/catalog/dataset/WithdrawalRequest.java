package io.semblance.catalog.dataset;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.catalog.problem.CatalogProblem;
import io.semblance.catalog.problem.CatalogProblem.Offence;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A steward's wish to take a version back, with the reason that its tombstone will show. */
@JsonNaming(SnakeCaseStrategy.class)
public record WithdrawalRequest(
    @Schema(required = true, examples = "privacy_risk") ReasonCode reasonCode,
    @Schema(
            required = true,
            maxLength = MAX_REASON,
            examples = "A membership attack published since succeeds more often than measured.")
        String reason,
    @Schema(examples = "students@2.0.0") @Nullable String replacement) {

  static final int MAX_REASON = 2000;
  private static final int MAX_REPLACEMENT = 100;
  private static final String REPLACEMENT = "[a-z0-9-]+@[0-9]+\\.[0-9]+\\.[0-9]+";

  /** Checks what a client sent; fails with problem 400 that lists every offence. */
  static WithdrawalRequest checked(@Nullable WithdrawalRequest sent) {
    if (sent == null) {
      throw invalid(List.of(new Offence("", "a JSON object is needed")));
    }
    List<Offence> errors = new ArrayList<>();
    if (sent.reasonCode() == null) {
      errors.add(new Offence("/reason_code", "is needed"));
    }
    String reason = sent.reason();
    if (reason == null || reason.isBlank() || reason.length() > MAX_REASON) {
      errors.add(new Offence("/reason", "must be 1 to %d characters".formatted(MAX_REASON)));
    }
    if (reason != null && reason.indexOf('\0') >= 0) {
      errors.add(new Offence("/reason", "must not have the character U+0000"));
    }
    String replacement = sent.replacement();
    if (replacement != null
        && (replacement.length() > MAX_REPLACEMENT || !replacement.matches(REPLACEMENT))) {
      errors.add(new Offence("/replacement", "must be null or name@version"));
    }
    if (!errors.isEmpty()) {
      throw invalid(errors);
    }
    return sent;
  }

  private static RuntimeException invalid(List<Offence> errors) {
    return CatalogProblem.invalid("invalid-withdrawal", "The withdrawal is not acceptable", errors);
  }
}
