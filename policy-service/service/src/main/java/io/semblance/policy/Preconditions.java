package io.semblance.policy;

import static jakarta.ws.rs.core.Response.Status.PRECONDITION_FAILED;
import static jakarta.ws.rs.core.Response.Status.PRECONDITION_REQUIRED;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The headers without which a change is refused, so that nothing is overwritten or done twice. */
public final class Preconditions {

  private static final int KEY_LENGTH_MAX = 100;

  private Preconditions() {}

  /** Refuses a change whose {@code If-Match} is absent (428) or is not the current tag (412). */
  public static void requireMatch(@Nullable String ifMatch, String currentTag) {
    if (ifMatch == null || ifMatch.isBlank()) {
      throw PolicyProblem.problem(
              PRECONDITION_REQUIRED,
              "if-match-required",
              "The change needs If-Match",
              "Send the ETag of what you read as If-Match")
          .build();
    }
    if (!ifMatch.equals(currentTag)) {
      throw PolicyProblem.problem(
              PRECONDITION_FAILED,
              "changed-meanwhile",
              "It was changed meanwhile",
              "The current ETag is %s, not %s".formatted(currentTag, ifMatch))
          .build();
    }
  }

  /** Returns the idempotency key, or refuses a request that has none. */
  public static String requireKey(@Nullable String key) {
    if (key == null || key.isBlank() || key.length() > KEY_LENGTH_MAX) {
      throw PolicyProblem.badRequest(
          "Send an Idempotency-Key of 1 to %d characters".formatted(KEY_LENGTH_MAX), List.of());
    }
    return key;
  }
}
