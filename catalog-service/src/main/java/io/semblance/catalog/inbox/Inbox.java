package io.semblance.catalog.inbox;

import io.semblance.catalog.problem.CatalogProblem;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.hibernate.reactive.mutiny.Mutiny.Session;
import org.hibernate.reactive.mutiny.Mutiny.SessionFactory;
import org.jspecify.annotations.Nullable;

/** The announced releases, each of them once, however often its event arrives. */
@ApplicationScoped
public class Inbox {

  private static final String RECEIVE =
      """
      insert into inbox_release (release_id, event_source, event_id, manifest_path, manifest_digest,
                                 state, received_at, updated_at)
      values (:release, :source, :event, :path, :digest, 'received', :now, :now)
      on conflict do nothing""";

  private final SessionFactory sessions;
  private final Clock clock;

  Inbox(SessionFactory sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Returns the row of an announced release, written now or before.
   *
   * <p>Fails with problem 409 when the event or the release is known with another content.
   */
  Uni<InboxRelease> receive(ReleaseAnnouncement announcement) {
    return sessions.withTransaction(
        session ->
            insert(session, announcement)
                .chain(() -> session.find(InboxRelease.class, announcement.releaseId()))
                .map(known -> same(known, announcement)));
  }

  private Uni<Integer> insert(Session session, ReleaseAnnouncement announcement) {
    return session
        .createNativeQuery(RECEIVE)
        .setParameter("release", announcement.releaseId())
        .setParameter("source", announcement.eventSource())
        .setParameter("event", announcement.eventId())
        .setParameter("path", announcement.manifestPath())
        .setParameter("digest", announcement.manifestDigest())
        .setParameter("now", clock.instant())
        .executeUpdate();
  }

  private static InboxRelease same(@Nullable InboxRelease known, ReleaseAnnouncement announcement) {
    if (known == null) {
      throw CatalogProblem.conflict(
          "event-reused",
          "The event is known with another release",
          "Event %s of %s announced another release."
              .formatted(announcement.eventId(), announcement.eventSource()));
    }
    if (!known.announces(announcement)) {
      throw CatalogProblem.conflict(
          "release-changed",
          "The release is known with another manifest",
          "Release %s has manifest digest %s.".formatted(known.releaseId, known.manifestDigest));
    }
    return known;
  }

  /** Returns one release, if it was announced. */
  Uni<Optional<InboxRelease>> find(String releaseId) {
    return sessions
        .withSession(session -> session.find(InboxRelease.class, releaseId))
        .map(Optional::ofNullable);
  }

  /** Returns the latest announced releases, of one state or of all. */
  Uni<List<InboxRelease>> latest(Optional<ReleaseState> state, int limit) {
    String where = state.map(s -> " where r.state = :state").orElse("");
    return sessions.withSession(
        session -> {
          var query =
              session.createQuery(
                  "from InboxRelease r" + where + " order by r.receivedAt desc, r.releaseId",
                  InboxRelease.class);
          state.ifPresent(s -> query.setParameter("state", s.wire()));
          return query.setMaxResults(limit).getResultList();
        });
  }

  /** Puts a failed release back to the start, and says whether there was one. */
  Uni<Boolean> reopen(String releaseId) {
    return sessions.withTransaction(
        session ->
            session
                .createNativeQuery(
                    "update inbox_release set state = 'received', reason = null, updated_at = :now"
                        + " where release_id = :release and state = 'failed'")
                .setParameter("now", clock.instant())
                .setParameter("release", releaseId)
                .executeUpdate()
                .map(updated -> updated > 0));
  }
}
