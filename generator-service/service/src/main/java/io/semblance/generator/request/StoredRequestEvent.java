package io.semblance.generator.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One step of a request, numbered from 1, as it is streamed to whoever watches. */
@Entity(name = "RequestEvent")
@Table(name = "request_event")
@IdClass(StoredRequestEvent.Key.class)
class StoredRequestEvent {

  @Id
  @Column(name = "request_id")
  UUID requestId;

  @Id
  @Column(name = "number")
  int number;

  @Column(name = "state")
  RequestState state;

  @Column(name = "stage")
  @Nullable RequestStage stage;

  @Column(name = "percent")
  int percent;

  @Column(name = "at")
  Instant at;

  /** Returns the event that tells where a request stands now. */
  static StoredRequestEvent of(StoredRequest request) {
    StoredRequestEvent event = new StoredRequestEvent();
    event.requestId = request.id;
    event.number = request.lastEvent;
    event.state = request.state;
    event.stage = request.stage;
    event.percent = request.percent;
    event.at = request.updatedAt;
    return event;
  }

  /** The identity of an event. */
  static final class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    UUID requestId = new UUID(0, 0);
    int number;

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key that && requestId.equals(that.requestId) && number == that.number;
    }

    @Override
    public int hashCode() {
      return Objects.hash(requestId, number);
    }
  }
}
