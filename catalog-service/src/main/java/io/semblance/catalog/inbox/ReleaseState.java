package io.semblance.catalog.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How far an announced release has come on its way into the catalog. */
public enum ReleaseState {
  RECEIVED,
  PULLED,
  PUBLISHED,
  FAILED;

  /** Returns whether a release in this state may come into the other. */
  public boolean canBecome(ReleaseState next) {
    return switch (this) {
      case RECEIVED -> next == PULLED || next == FAILED;
      case PULLED -> next == PUBLISHED || next == RECEIVED || next == FAILED;
      case PUBLISHED -> false;
      case FAILED -> next == RECEIVED;
    };
  }

  /** Returns whether there is nothing left to do. */
  public boolean isTerminal() {
    return this == PUBLISHED || this == FAILED;
  }

  /** Returns the word used in JSON and SQL. */
  @JsonValue
  public String wire() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Returns the state that a word names. */
  public static Optional<ReleaseState> ofWire(String word) {
    return Stream.of(values()).filter(state -> state.wire().equals(word)).findFirst();
  }
}
