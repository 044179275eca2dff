package io.semblance.generator.request;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.jspecify.annotations.Nullable;

/** The row of a request. Request paths write it when it is filed and cancelled, jobs in between. */
@Entity(name = "Request")
@Table(name = "request")
class StoredRequest {

  @Id
  @Column(name = "id")
  UUID id;

  @Column(name = "source_id")
  UUID sourceId;

  @Column(name = "state")
  RequestState state;

  @Column(name = "stage")
  @Nullable RequestStage stage;

  @Column(name = "percent")
  int percent;

  @Column(name = "filing")
  String filing;

  @Column(name = "decision")
  String decision;

  @Column(name = "release_decision")
  @Nullable String releaseDecision;

  @Column(name = "problem")
  @Nullable String problem;

  @Formula("(select e.public from evidence e where e.request_id = id)")
  @Nullable String evidence;

  @Formula("privacy_of(candidate)")
  @Nullable String privacyDatasheet;

  @Column(name = "requested_by")
  String requestedBy;

  @Column(name = "requester")
  String requester;

  @Column(name = "idempotency_key")
  String idempotencyKey;

  @Column(name = "body_digest")
  String bodyDigest;

  @Column(name = "answer")
  String answer;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "updated_at")
  Instant updatedAt;

  @Column(name = "last_event")
  int lastEvent;

  @Column(name = "cancel_requested")
  boolean cancelRequested;

  @Column(name = "due")
  boolean due;

  @Column(name = "attempt")
  int attempt;

  @Column(name = "fits")
  int fits;

  @Column(name = "noise_drawn")
  boolean noiseDrawn;

  @Column(name = "review_signals")
  int reviewSignals;

  @Column(name = "release_id")
  @Nullable UUID releaseId;

  @Column(name = "position", insertable = false, updatable = false)
  long position;
}
