package io.semblance.engine.schema;

/**
 * A value together with who vouches for it, why, and how surely.
 *
 * <p>Privacy: only a {@link Origin#DECLARED} property may be used under a budget without paying.
 *
 * @param value what is claimed
 * @param origin declared by a person or inferred from rows
 * @param reason one sentence for the person who reviews it
 * @param confidence between 0 and 1; 1 for what is declared
 */
public record Property<T>(T value, Origin origin, String reason, double confidence) {

  public Property {
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must lie in [0, 1]: " + confidence);
    }
  }

  public static <T> Property<T> declared(T value) {
    return new Property<>(value, Origin.DECLARED, "declared", 1);
  }

  public static <T> Property<T> inferred(T value, String reason, double confidence) {
    return new Property<>(value, Origin.INFERRED, reason, confidence);
  }

  public boolean isDeclared() {
    return origin == Origin.DECLARED;
  }
}
