package io.semblance.policy.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be told, or was. */
@Entity
@Table(name = "outbox_event")
public class OutboxEvent {

  @Id private UUID id;
  @Column private String document;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "delivered_at")
  private @Nullable Instant deliveredAt;

  protected OutboxEvent() {}

  OutboxEvent(UUID id, String document, Instant createdAt) {
    this.id = id;
    this.document = document;
    this.createdAt = createdAt;
  }
}
