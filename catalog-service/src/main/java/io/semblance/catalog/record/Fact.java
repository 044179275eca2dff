package io.semblance.catalog.record;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A value, or the reason why it is not known: a record never leaves a blank. */
@JsonNaming(SnakeCaseStrategy.class)
public record Fact<T>(@Nullable T value, @Nullable String unknownReason) {

  public Fact {
    if ((value == null) == (unknownReason == null)) {
      throw new IllegalArgumentException(
          "either a value or a reason, not %s and %s".formatted(value, unknownReason));
    }
  }

  /** Returns a known value. */
  public static <T> Fact<T> known(T value) {
    return new Fact<>(value, null);
  }

  /** Returns the absence of a value, with its reason. */
  public static <T> Fact<T> unknown(String reason) {
    return new Fact<>(null, reason);
  }

  /** Returns the value where there is one, otherwise the reason. */
  public static <T> Fact<T> of(@Nullable T value, String reasonIfAbsent) {
    return value == null ? unknown(reasonIfAbsent) : known(value);
  }

  /** Returns the value, if known. */
  @JsonIgnore
  public Optional<T> toOptional() {
    return Optional.ofNullable(value);
  }
}
