package io.semblance.policy.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.semblance.policy.client.LedgerAccount.Loss;
import io.semblance.policy.policy.PolicyFiles;
import io.semblance.policy.policy.PolicyPath;

/** The most that any source may lose in its lifetime, as the active policy's data say. */
final class LifetimeLimit {

  private static final PolicyPath LIMITS = new PolicyPath("core/data.json");
  private static final ObjectMapper JSON = new ObjectMapper();

  private LifetimeLimit() {}

  /** Returns the limit; a policy that states none allows nothing. */
  static Loss of(PolicyFiles policy) {
    return policy.content(LIMITS).map(LifetimeLimit::read).orElse(new Loss(0, 0));
  }

  private static Loss read(String limits) {
    try {
      JsonNode limit = JSON.readTree(limits).at("/ledger/reservation");
      return new Loss(limit.path("rho").asDouble(0), limit.path("delta").asDouble(0));
    } catch (JsonProcessingException unreadable) {
      throw new IllegalStateException("the active policy has unreadable limits", unreadable);
    }
  }
}
