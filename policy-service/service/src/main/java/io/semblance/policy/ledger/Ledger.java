package io.semblance.policy.ledger;

import io.semblance.policy.PolicyProblem;
import io.semblance.policy.client.LedgerAccount;
import io.semblance.policy.client.LedgerAccount.Loss;
import io.semblance.policy.client.Reservation;
import io.semblance.policy.policy.ActivePolicy;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.jboss.logging.Logger;

/**
 * The durable balance of privacy loss per source.
 *
 * <p>Privacy: reservations of one source wait for each other, so that no number of them at once can
 * spend more than the limit; an unresolved one counts as spent.
 */
@Singleton
public final class Ledger {

  private static final Logger LOG = Logger.getLogger(Ledger.class);
  private static final String OPEN_ACCOUNT =
      "insert into ledger_account (source_key) values (:key) on conflict do nothing";
  private static final String LOCK_ACCOUNT =
      "select source_key from ledger_account where source_key = :key for update";

  private final Mutiny.SessionFactory database;
  private final ActivePolicy active;
  private final RequestLimits requestLimits;
  private final Clock clock;

  Ledger(
      Mutiny.SessionFactory database,
      ActivePolicy active,
      RequestLimits requestLimits,
      Clock clock) {
    this.database = database;
    this.active = active;
    this.requestLimits = requestLimits;
    this.clock = clock;
  }

  /** Returns the request's reservation, made now or before; what was released is reserved again. */
  Uni<Reservation> reserve(ReservationRequest asked) {
    return database
        .withTransaction(
            session ->
                lock(session, asked.sourceKey())
                    .chain(() -> earlier(session, asked.requestId()))
                    .onItem()
                    .ifNotNull()
                    .invoke(line -> requireSame(line, asked))
                    .onItem()
                    .ifNotNull()
                    .call(line -> reserveAgain(session, line, asked))
                    .onItem()
                    .ifNull()
                    .switchTo(() -> reserveNow(session, asked)))
        .map(LedgerLine::view);
  }

  /** Returns the reservation, committed or released; doing so again changes nothing. */
  Uni<Reservation> resolve(UUID id, Reservation.State resolved) {
    return database
        .withTransaction(
            session ->
                session
                    .find(LedgerLine.class, id, LockModeType.PESSIMISTIC_WRITE)
                    .onItem()
                    .ifNull()
                    .failWith(() -> PolicyProblem.notFound("There is no reservation " + id))
                    .invoke(line -> resolve(line, resolved)))
        .map(LedgerLine::view);
  }

  /** Returns every line of a source, the totals and the limits. */
  Uni<LedgerAccount> account(String sourceKey) {
    return database.withSession(
        session ->
            lines(session, sourceKey)
                .flatMap(
                    lines ->
                        active
                            .version()
                            .map(version -> LifetimeLimit.of(version.files()))
                            .map(limit -> account(sourceKey, lines, limit))));
  }

  /** Returns what the source lost to other requests, and to this one. */
  public Uni<LedgerFacts> facts(String sourceKey, String requestId) {
    return database.withSession(
        session -> lines(session, sourceKey).map(lines -> LedgerFacts.of(lines, requestId)));
  }

  private static Uni<Void> lock(Mutiny.Session session, String sourceKey) {
    return session
        .createNativeQuery(OPEN_ACCOUNT)
        .setParameter("key", sourceKey)
        .executeUpdate()
        .chain(
            () ->
                session
                    .createNativeQuery(LOCK_ACCOUNT, String.class)
                    .setParameter("key", sourceKey)
                    .getSingleResult())
        .replaceWithVoid();
  }

  private Uni<Void> reserveAgain(
      Mutiny.Session session, LedgerLine line, ReservationRequest asked) {
    return line.state().countsAsSpent()
        ? Uni.createFrom().voidItem()
        : requireWithin(session, asked).invoke(() -> line.reserveAgain(clock.instant()));
  }

  private Uni<LedgerLine> reserveNow(Mutiny.Session session, ReservationRequest asked) {
    return requireWithin(session, asked)
        .map(within -> new LedgerLine(asked, clock.instant()))
        .call(session::persist)
        .call(session::flush)
        .invoke(
            line ->
                LOG.infof(
                    "budget reserved request_id=%s rho=%s delta=%s",
                    asked.requestId(), asked.rho(), asked.delta()));
  }

  private Uni<Void> requireWithin(Mutiny.Session session, ReservationRequest asked) {
    return active
        .version()
        .map(version -> LifetimeLimit.of(version.files()))
        .flatMap(limit -> requestLimits.tightened(session, asked.requestId(), limit))
        .flatMap(
            limit ->
                lines(session, asked.sourceKey())
                    .invoke(lines -> requireWithin(LedgerFacts.spent(lines), asked, limit)))
        .replaceWithVoid();
  }

  private static void requireWithin(Loss spent, ReservationRequest asked, Loss limit) {
    boolean within =
        spent.rho() + asked.rho() <= limit.rho() && spent.delta() + asked.delta() <= limit.delta();
    if (!within) {
      throw PolicyProblem.conflict(
          "budget-exceeded",
          "The source's lifetime budget is exceeded",
          "Spent are rho %s and delta %s; another rho %s and delta %s would exceed rho %s or delta %s"
              .formatted(
                  spent.rho(),
                  spent.delta(),
                  asked.rho(),
                  asked.delta(),
                  limit.rho(),
                  limit.delta()));
    }
  }

  private static void requireSame(LedgerLine line, ReservationRequest asked) {
    if (!line.isFor(asked)) {
      throw PolicyProblem.keyReused(
          "The request %s has reserved another amount or source".formatted(asked.requestId()));
    }
  }

  private void resolve(LedgerLine line, Reservation.State resolved) {
    if (line.state() == resolved) {
      return;
    }
    if (line.state() != Reservation.State.RESERVED) {
      throw PolicyProblem.conflict(
          "reservation-resolved",
          "The reservation is resolved already",
          "It is %s and cannot become %s".formatted(line.state().wire(), resolved.wire()));
    }
    line.resolve(resolved, clock.instant());
  }

  private static LedgerAccount account(String sourceKey, List<LedgerLine> lines, Loss limit) {
    List<Reservation> views = lines.stream().map(LedgerLine::view).toList();
    return new LedgerAccount(sourceKey, views, LedgerFacts.spent(lines), limit);
  }

  private static Uni<LedgerLine> earlier(Mutiny.Session session, String requestId) {
    return session
        .createQuery("from LedgerLine where requestId = :id", LedgerLine.class)
        .setParameter("id", requestId)
        .getSingleResultOrNull();
  }

  private static Uni<List<LedgerLine>> lines(Mutiny.Session session, String sourceKey) {
    return session
        .createQuery(
            "from LedgerLine where sourceKey = :key order by reservedAt, id", LedgerLine.class)
        .setParameter("key", sourceKey)
        .getResultList();
  }
}
