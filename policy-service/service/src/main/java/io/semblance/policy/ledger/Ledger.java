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
 * The durable balance of privacy loss per source and lineage.
 *
 * <p>Privacy: reservations wait for each other, so that no number of them at once can spend more
 * than the limit of the source or of any that it was derived from; an unresolved one counts as
 * spent. No time limits a line, so no clock can free budget.
 */
@Singleton
public final class Ledger {

  private static final Logger LOG = Logger.getLogger(Ledger.class);
  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('semblance ledger')) as text)";

  private final Mutiny.SessionFactory database;
  private final ActivePolicy active;
  private final RequestLimits requestLimits;
  private final Lineage lineage;
  private final Clock clock;

  Ledger(
      Mutiny.SessionFactory database,
      ActivePolicy active,
      RequestLimits requestLimits,
      Lineage lineage,
      Clock clock) {
    this.database = database;
    this.active = active;
    this.requestLimits = requestLimits;
    this.lineage = lineage;
    this.clock = clock;
  }

  /** Returns the attempt's reservation, made now or before; a released one is reserved again. */
  Uni<Reservation> reserve(ReservationRequest asked) {
    return database
        .withTransaction(
            session ->
                lock(session)
                    .chain(() -> lineage.note(session, asked.sourceKey(), asked.ancestors()))
                    .chain(() -> earlier(session, asked))
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

  /** Returns every line of a source and of what was derived from it, the totals and the limits. */
  Uni<LedgerAccount> account(String sourceKey) {
    return database.withSession(
        session ->
            lineage
                .account(session, sourceKey)
                .flatMap(
                    lines ->
                        active
                            .version()
                            .map(version -> LifetimeLimit.of(version.files()))
                            .map(limit -> account(sourceKey, lines, limit))));
  }

  /** Returns what the source, or the worst of its ancestors, lost to others and to this request. */
  public Uni<LedgerFacts> facts(String sourceKey, List<String> ancestors, String requestId) {
    return database.withSession(
        session ->
            lineage
                .accounts(session, sourceKey, ancestors)
                .map(accounts -> LedgerFacts.of(accounts, requestId)));
  }

  private static Uni<Void> lock(Mutiny.Session session) {
    return session.createNativeQuery(LOCK, String.class).getSingleResult().replaceWithVoid();
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
                    "budget reserved request_id=%s attempt=%d rho=%s delta=%s",
                    asked.requestId(), asked.attempt(), asked.rho(), asked.delta()));
  }

  private Uni<Void> requireWithin(Mutiny.Session session, ReservationRequest asked) {
    return active
        .version()
        .map(version -> LifetimeLimit.of(version.files()))
        .flatMap(limit -> requestLimits.tightened(session, asked.requestId(), limit))
        .flatMap(
            limit ->
                lineage
                    .accounts(session, asked.sourceKey(), asked.ancestors())
                    .invoke(accounts -> requireWithin(accounts, asked, limit)))
        .replaceWithVoid();
  }

  private static void requireWithin(
      List<List<LedgerLine>> accounts, ReservationRequest asked, Loss limit) {
    for (List<LedgerLine> account : accounts) {
      Loss spent = LedgerFacts.spent(account);
      boolean within =
          spent.rho() + asked.rho() <= limit.rho()
              && spent.delta() + asked.delta() <= limit.delta();
      if (!within) {
        throw exceeded(spent, asked, limit);
      }
    }
  }

  private static RuntimeException exceeded(Loss spent, ReservationRequest asked, Loss limit) {
    return PolicyProblem.conflict(
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

  private static void requireSame(LedgerLine line, ReservationRequest asked) {
    if (!line.isFor(asked)) {
      throw PolicyProblem.conflict(
          "reserved-otherwise",
          "The request has reserved otherwise",
          "The request %s has reserved another amount, or of another source"
              .formatted(asked.requestId()));
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

  private static Uni<LedgerLine> earlier(Mutiny.Session session, ReservationRequest asked) {
    return session
        .createQuery(
            "from LedgerLine where requestId = :id and attempt = :attempt", LedgerLine.class)
        .setParameter("id", asked.requestId())
        .setParameter("attempt", asked.attempt())
        .getSingleResultOrNull();
  }
}
