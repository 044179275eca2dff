package io.semblance.policy.client;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The durable balance of privacy loss per source, kept by policy-service.
 *
 * <p>Privacy: reserve before the first noise is drawn, commit after the last. A reservation that is
 * never resolved counts as spent; release one only where no noise was drawn.
 */
@Singleton
public final class LedgerClient {

  private static final String BUDGET_EXCEEDED = "/problems/budget-exceeded";
  private static final Set<Integer> REFUSALS = Set.of(400, 404, 409, 422);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final PolicyApi api;

  LedgerClient(@RestClient PolicyApi api) {
    this.api = api;
  }

  /**
   * Returns the attempt's reservation, the same one when it is asked for again; fails with {@link
   * BudgetExceededException} when the source, or one that it was derived from, cannot bear it.
   */
  public Uni<Reservation> reserve(BudgetClaim claim) {
    return explained("reservation for " + claim.requestId(), api.reserve(claim));
  }

  /** Turns the reservation into a spent line; doing so again changes nothing. */
  public Uni<Reservation> commit(String reservationId) {
    return explained("commit of " + reservationId, api.commit(reservationId));
  }

  /** Gives the reservation back; only where no noise was drawn. */
  public Uni<Reservation> release(String reservationId) {
    return explained("release of " + reservationId, api.release(reservationId));
  }

  /** Returns every line of a source, and the totals. */
  public Uni<LedgerAccount> account(String sourceKey) {
    return explained("account of " + sourceKey, api.account(sourceKey));
  }

  private static <T> Uni<T> explained(String what, Uni<T> asked) {
    return asked.onFailure().transform(cause -> explain(what, cause));
  }

  private static RuntimeException explain(String what, Throwable cause) {
    if (cause instanceof WebApplicationException refusal
        && REFUSALS.contains(refusal.getResponse().getStatus())) {
      String type = type(refusal.getResponse());
      return type.equals(BUDGET_EXCEEDED)
          ? new BudgetExceededException(what + " refused: the lifetime budget is exceeded")
          : new LedgerRefusedException(type, what + " refused: " + type);
    }
    return new PolicyUnavailableException("no answer on " + what, cause);
  }

  private static String type(Response refusal) {
    try {
      return refusal.hasEntity()
          ? JSON.readTree(refusal.readEntity(String.class)).path("type").asText()
          : "";
    } catch (JsonProcessingException | IllegalStateException unreadable) {
      return "";
    }
  }
}
