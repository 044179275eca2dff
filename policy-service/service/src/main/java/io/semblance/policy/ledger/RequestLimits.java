package io.semblance.policy.ledger;

import io.semblance.policy.client.LedgerAccount.Loss;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import org.hibernate.reactive.mutiny.Mutiny;

/**
 * The lifetime limit that a request's own decision set for its source, by its tier and scope: it
 * holds at the moment of reservation too, when other requests have reserved meanwhile.
 */
@Singleton
public final class RequestLimits {

  private static final String REMEMBER =
      """
      insert into ledger_limit (request_id, rho, delta) values (:id, :rho, :delta)
      on conflict (request_id) do update set rho = excluded.rho, delta = excluded.delta
      """;
  private static final String RHO = "select rho from ledger_limit where request_id = :id";
  private static final String DELTA = "select delta from ledger_limit where request_id = :id";

  /** Remembers the limit within the transaction that stores the decision. */
  public Uni<Void> remember(Mutiny.Session session, String requestId, Loss limit) {
    return session
        .createNativeQuery(REMEMBER)
        .setParameter("id", requestId)
        .setParameter("rho", limit.rho())
        .setParameter("delta", limit.delta())
        .executeUpdate()
        .replaceWithVoid();
  }

  /** Returns the limit, or the request's own where that is tighter. */
  Uni<Loss> tightened(Mutiny.Session session, String requestId, Loss limit) {
    return own(session, RHO, requestId, limit.rho())
        .flatMap(
            rho ->
                own(session, DELTA, requestId, limit.delta()).map(delta -> new Loss(rho, delta)));
  }

  private static Uni<Double> own(
      Mutiny.Session session, String query, String requestId, double limit) {
    return session
        .createNativeQuery(query, Double.class)
        .setParameter("id", requestId)
        .getSingleResultOrNull()
        .map(own -> own == null ? limit : Math.min(own, limit));
  }
}
