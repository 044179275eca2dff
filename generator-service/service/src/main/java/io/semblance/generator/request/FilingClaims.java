package io.semblance.generator.request;

import io.semblance.generator.GeneratorConfig;
import io.semblance.generator.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.hibernate.reactive.mutiny.Mutiny;

/** What a filing takes: the name of its dataset, and one of its requester's open requests. */
@Singleton
final class FilingClaims {

  private static final String LOCK =
      "select cast(pg_advisory_xact_lock(hashtext('semblance filings of ' || :sub)) as text)";
  private static final String OPEN =
      "select count(*) from request where requested_by = :sub"
          + " and state in ('accepted', 'running', 'waiting_for_reviews')";
  private static final String CLAIM =
      "insert into dataset_name (name, requested_by, claimed_at) values (:name, :sub, :now)"
          + " on conflict do nothing";
  private static final String OWNER = "select requested_by from dataset_name where name = :name";
  private static final String PAUSE_SECONDS = "60";

  private final Mutiny.SessionFactory sessions;
  private final int mostOpen;
  private final Clock clock;

  FilingClaims(Mutiny.SessionFactory sessions, GeneratorConfig config, Clock clock) {
    this.sessions = sessions;
    this.mostOpen = config.limits().openRequests();
    this.clock = clock;
  }

  /** Fails where the filing could not be taken now, before anybody is asked to judge it. */
  Uni<Void> check(String name, String sub) {
    return sessions.withSession(session -> requireFree(session, name, sub));
  }

  /** Takes the name and the place within the transaction that stores the request. */
  Uni<Void> take(Mutiny.Session session, String name, String sub) {
    return session
        .createNativeQuery(LOCK, String.class)
        .setParameter("sub", sub)
        .getSingleResult()
        .chain(
            () ->
                session
                    .createNativeQuery(CLAIM)
                    .setParameter("name", name)
                    .setParameter("sub", sub)
                    .setParameter("now", OffsetDateTime.now(clock))
                    .executeUpdate())
        .chain(() -> requireFree(session, name, sub));
  }

  private Uni<Void> requireFree(Mutiny.Session session, String name, String sub) {
    return session
        .createNativeQuery(OWNER, String.class)
        .setParameter("name", name)
        .getSingleResultOrNull()
        .onItem()
        .ifNotNull()
        .invoke(owner -> requireOwn(name, owner.equals(sub)))
        .chain(
            () ->
                session
                    .createNativeQuery(OPEN, Long.class)
                    .setParameter("sub", sub)
                    .getSingleResult())
        .invoke(this::requirePlace)
        .replaceWithVoid();
  }

  private static void requireOwn(String name, boolean own) {
    if (!own) {
      throw Problems.of(
          409, "name-taken", "the dataset name " + name + " belongs to another requester");
    }
  }

  private void requirePlace(long open) {
    if (open >= mostOpen) {
      throw Problems.builder(
              429,
              "too-many-open-requests",
              "at most " + mostOpen + " requests of one person are open at once")
          .withHeader("Retry-After", PAUSE_SECONDS)
          .build();
    }
  }
}
