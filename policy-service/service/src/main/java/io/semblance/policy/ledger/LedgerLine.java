package io.semblance.policy.ledger;

import io.semblance.policy.client.Reservation;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The share of a source's lifetime budget that one attempt at a request takes.
 *
 * <p>Privacy: a line counts as spent from the moment it is reserved, until it is released because
 * no noise was drawn.
 */
@Entity
@Table(name = "ledger_reservation")
public class LedgerLine {

  @Id private UUID id;

  @Column(name = "source_key")
  private String sourceKey;

  @Column(name = "request_id")
  private String requestId;

  @Column private int attempt;
  @Column private double rho;
  @Column private double delta;
  @Column private String state;

  @Column(name = "reserved_at")
  private Instant reservedAt;

  @Column(name = "resolved_at")
  private @Nullable Instant resolvedAt;

  protected LedgerLine() {}

  LedgerLine(ReservationRequest asked, Instant now) {
    this.id = UUID.randomUUID();
    this.sourceKey = asked.sourceKey();
    this.requestId = asked.requestId();
    this.attempt = asked.attempt();
    this.rho = asked.rho();
    this.delta = asked.delta();
    this.state = Reservation.State.RESERVED.wire();
    this.reservedAt = now;
  }

  /** Returns what is told of the line. */
  public Reservation view() {
    return new Reservation(
        id.toString(), sourceKey, requestId, attempt, rho, delta, state(), reservedAt, resolvedAt);
  }

  boolean isFor(ReservationRequest asked) {
    return sourceKey.equals(asked.sourceKey()) && rho == asked.rho() && delta == asked.delta();
  }

  boolean isOf(String otherRequestId) {
    return requestId.equals(otherRequestId);
  }

  boolean isSameAs(LedgerLine other) {
    return id.equals(other.id);
  }

  int attempt() {
    return attempt;
  }

  Reservation.State state() {
    return Reservation.State.valueOf(state.toUpperCase(Locale.ROOT));
  }

  void reserveAgain(Instant now) {
    state = Reservation.State.RESERVED.wire();
    reservedAt = now;
    resolvedAt = null;
  }

  void resolve(Reservation.State resolved, Instant now) {
    state = resolved.wire();
    resolvedAt = now;
  }

  double rho() {
    return rho;
  }

  double delta() {
    return delta;
  }
}
