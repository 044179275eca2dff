package io.semblance.generator.request;

import java.util.EnumSet;
import java.util.Set;

/** Where a request stands; the enum owns which state may follow which. */
public enum RequestState {
  ACCEPTED,
  DENIED,
  RUNNING,
  WAITING_FOR_REVIEWS,
  RELEASED,
  REJECTED,
  FAILED,
  CANCELLED;

  /** Returns whether nothing follows any more. */
  public boolean isTerminal() {
    return next().isEmpty();
  }

  /** Returns whether the other state may follow. */
  public boolean canBecome(RequestState other) {
    return next().contains(other);
  }

  private Set<RequestState> next() {
    return switch (this) {
      case ACCEPTED -> EnumSet.of(RUNNING, FAILED, CANCELLED);
      case RUNNING ->
          EnumSet.of(RUNNING, WAITING_FOR_REVIEWS, RELEASED, REJECTED, FAILED, CANCELLED);
      case WAITING_FOR_REVIEWS ->
          EnumSet.of(WAITING_FOR_REVIEWS, RELEASED, REJECTED, FAILED, CANCELLED);
      case DENIED, RELEASED, REJECTED, FAILED, CANCELLED -> EnumSet.noneOf(RequestState.class);
    };
  }
}
