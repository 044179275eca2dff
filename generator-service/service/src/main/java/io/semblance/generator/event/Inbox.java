package io.semblance.generator.event;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.OffsetDateTime;
import org.hibernate.reactive.mutiny.Mutiny;

/** Takes every event once, however often it is delivered. */
@Singleton
final class Inbox {

  private static final String NOTE =
      "insert into inbox_event (source, id, received_at) values (:source, :id, :at)"
          + " on conflict do nothing";

  private final Mutiny.SessionFactory sessions;
  private final Clock clock;

  Inbox(Mutiny.SessionFactory sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  Uni<Void> receive(CloudEvent event, EventConsumer consumer) {
    return sessions.withTransaction(
        session ->
            note(session, event)
                .chain(
                    noted ->
                        noted == 0
                            ? Uni.createFrom().voidItem()
                            : consumer.consume(session, event)));
  }

  private Uni<Integer> note(Mutiny.Session session, CloudEvent event) {
    return session
        .createNativeQuery(NOTE)
        .setParameter("source", event.source())
        .setParameter("id", event.id())
        .setParameter("at", OffsetDateTime.now(clock))
        .executeUpdate();
  }
}
