package io.semblance.policy.client;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/**
 * The durable balance of privacy loss per source, kept by policy-service.
 *
 * <p>Privacy: reserve before the first noise is drawn, commit after the last. A reservation that is
 * never resolved counts as spent; release one only where no noise was drawn.
 */
@Singleton
public final class LedgerClient {

  private static final int CONFLICT = 409;

  private final PolicyApi api;

  LedgerClient(@RestClient PolicyApi api) {
    this.api = api;
  }

  /**
   * Returns the request's reservation, the same one when it is asked for again; fails with {@link
   * BudgetExceededException} when the source cannot bear it.
   */
  public Uni<Reservation> reserve(String sourceKey, String requestId, double rho, double delta) {
    return api.reserve(new PolicyApi.ReservationRequest(sourceKey, requestId, rho, delta))
        .onFailure()
        .transform(cause -> explain("reservation for " + requestId, cause));
  }

  /** Turns the reservation into a spent line; doing so again changes nothing. */
  public Uni<Reservation> commit(String reservationId) {
    return api.commit(reservationId)
        .onFailure()
        .transform(cause -> explain("commit of " + reservationId, cause));
  }

  /** Gives the reservation back; only where no noise was drawn. */
  public Uni<Reservation> release(String reservationId) {
    return api.release(reservationId)
        .onFailure()
        .transform(cause -> explain("release of " + reservationId, cause));
  }

  /** Returns every line of a source, and the totals. */
  public Uni<LedgerAccount> account(String sourceKey) {
    return api.account(sourceKey)
        .onFailure()
        .transform(cause -> explain("account of " + sourceKey, cause));
  }

  private static RuntimeException explain(String what, Throwable cause) {
    if (cause instanceof WebApplicationException refusal
        && refusal.getResponse().getStatus() == CONFLICT) {
      return new BudgetExceededException(what + " refused: the lifetime budget is exceeded");
    }
    return new PolicyUnavailableException("no answer on " + what, cause);
  }
}
