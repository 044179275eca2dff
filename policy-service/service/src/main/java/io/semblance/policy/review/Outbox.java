package io.semblance.policy.review;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Events that must be told, written in the transaction that makes them true. */
@Singleton
public final class Outbox {

  private final ObjectMapper json;
  private final Clock clock;

  Outbox(ObjectMapper json, Clock clock) {
    this.json = json;
    this.clock = clock;
  }

  /** Adds the event to the transaction of the session. */
  public Uni<Void> add(Mutiny.Session session, ReviewCompleted completed) {
    return session.persist(event(completed));
  }

  private OutboxEvent event(ReviewCompleted completed) {
    UUID id = UUID.randomUUID();
    Instant now = clock.instant();
    CloudEvent event =
        new CloudEvent(
            "1.0",
            id,
            "/policy-service",
            "io.semblance.review.completed",
            completed.requestId(),
            now,
            "application/json",
            completed);
    try {
      return new OutboxEvent(id, json.writeValueAsString(event), now);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The envelope of CloudEvents 1.0, whose names have no underscores. */
  record CloudEvent(
      String specversion,
      UUID id,
      String source,
      String type,
      String subject,
      Instant time,
      String datacontenttype,
      ReviewCompleted data) {}
}
