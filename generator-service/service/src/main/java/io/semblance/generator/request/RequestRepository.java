package io.semblance.generator.request;

import io.semblance.generator.Caller;
import io.semblance.generator.Page;
import io.semblance.generator.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.hibernate.reactive.mutiny.Mutiny;

/** Requests in PostgreSQL, for request paths. */
@Singleton
final class RequestRepository {

  private final Mutiny.SessionFactory sessions;

  RequestRepository(Mutiny.SessionFactory sessions) {
    this.sessions = sessions;
  }

  /** What happened after an event, and whether more can come. */
  record News(List<StoredRequestEvent> events, boolean complete) {}

  /** Stores a request in the transaction of what it takes first. */
  Uni<StoredRequest> add(StoredRequest request, Function<Mutiny.Session, Uni<Void>> take) {
    return sessions
        .withTransaction(
            session ->
                take.apply(session)
                    .chain(() -> session.persist(request))
                    .call(() -> session.persist(StoredRequestEvent.of(request))))
        .replaceWith(request);
  }

  Uni<List<StoredRequest>> filedBy(String sub, String idempotencyKey) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "from Request where requestedBy = :sub and idempotencyKey = :key",
                    StoredRequest.class)
                .setParameter("sub", sub)
                .setParameter("key", idempotencyKey)
                .getResultList());
  }

  /** Returns a request that the caller may see; its own, or any for a reviewer. */
  Uni<StoredRequest> get(UUID id, Caller caller) {
    return sessions
        .withSession(session -> session.find(StoredRequest.class, id))
        .onItem()
        .transform(row -> visible(row, caller));
  }

  /** Returns a page of the requests that the caller may see, the newest first. */
  Uni<List<StoredRequest>> page(Page page, Caller caller) {
    return sessions.withSession(
        session ->
            session
                .createQuery(
                    "from Request where position < :before and (requestedBy = :sub or :all = true)"
                        + " order by position desc",
                    StoredRequest.class)
                .setParameter("before", page.before())
                .setParameter("sub", caller.sub())
                .setParameter("all", caller.isReviewer())
                .setMaxResults(page.size())
                .getResultList());
  }

  /** Changes a request that the caller may see, and notes the event. */
  Uni<StoredRequest> change(UUID id, Caller caller, Consumer<StoredRequest> change) {
    return sessions.withTransaction(
        session ->
            session
                .find(StoredRequest.class, id, LockModeType.PESSIMISTIC_WRITE)
                .map(row -> visible(row, caller))
                .invoke(change)
                .call(row -> session.persist(StoredRequestEvent.of(row))));
  }

  Uni<News> news(UUID id, int after) {
    return sessions.withSession(
        session ->
            session
                .find(StoredRequest.class, id)
                .chain(row -> events(session, id, after).map(e -> newsOf(row, e))));
  }

  private static Uni<List<StoredRequestEvent>> events(Mutiny.Session session, UUID id, int after) {
    return session
        .createQuery(
            "from RequestEvent where requestId = :id and number > :after order by number",
            StoredRequestEvent.class)
        .setParameter("id", id)
        .setParameter("after", after)
        .getResultList();
  }

  private static News newsOf(StoredRequest row, List<StoredRequestEvent> events) {
    return new News(events, row.state.isTerminal());
  }

  private static StoredRequest visible(StoredRequest row, Caller caller) {
    boolean visible = row != null && (row.requestedBy.equals(caller.sub()) || caller.isReviewer());
    if (!visible) {
      throw Problems.notFound("request with this id");
    }
    return row;
  }
}
