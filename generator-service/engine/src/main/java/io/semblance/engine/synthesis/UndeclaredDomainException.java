package io.semblance.engine.synthesis;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where a private fit needs what nobody declared.
 *
 * <p>Privacy: depends on the schema's declarations alone.
 */
public final class UndeclaredDomainException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Missing> missing;

  public UndeclaredDomainException(List<Missing> missing) {
    super(
        "a private fit uses only what is declared: "
            + missing.stream().map(Missing::toString).collect(Collectors.joining("; ")));
    this.missing = List.copyOf(missing);
  }

  public List<Missing> missing() {
    return missing;
  }

  /**
   * A column and the property that a person must declare.
   *
   * @param property {@code type}, {@code levels}, {@code bounds} or {@code format}
   */
  public record Missing(String column, String property) {
    @Override
    public String toString() {
      return "declare the " + property + " of column '" + column + "'";
    }
  }
}
