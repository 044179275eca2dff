package io.semblance.engine.schema;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown where constraints contradict each other or the rows of a source, or cannot be kept.
 *
 * <p>Privacy: where rows contradict, it tells their numbers and how many they are, so it is for
 * fits without a budget only. Otherwise it depends on declarations alone.
 */
public final class ConstraintException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  private final transient List<Constraint> constraints;
  private final transient List<Long> rows;
  private final long contradictions;

  private ConstraintException(
      String message, List<Constraint> constraints, List<Long> rows, long contradictions) {
    super(message);
    this.constraints = List.copyOf(constraints);
    this.rows = List.copyOf(rows);
    this.contradictions = contradictions;
  }

  /** Constraints that cannot be kept, and why. */
  public static ConstraintException impossible(String why, Constraint... constraints) {
    return new ConstraintException(
        List.of(constraints).stream().map(Constraint::toString).collect(Collectors.joining("; "))
            + ": "
            + why,
        List.of(constraints),
        List.of(),
        0);
  }

  /**
   * A constraint that rows of a source contradict.
   *
   * @param rows the numbers of the first of them, counted from 1
   * @param contradictions how many there are
   */
  public static ConstraintException contradicted(
      Constraint constraint, List<Long> rows, long contradictions) {
    String numbers = rows.stream().map(String::valueOf).collect(Collectors.joining(", "));
    return new ConstraintException(
        constraint
            + ": "
            + (contradictions == 1
                ? "1 row of the source contradicts it: row "
                : contradictions + " rows of the source contradict it: rows ")
            + numbers
            + (contradictions > rows.size() ? ", …" : ""),
        List.of(constraint),
        rows,
        contradictions);
  }

  public List<Constraint> constraints() {
    return constraints;
  }

  /** The numbers of the first contradicting rows, counted from 1; empty where rows play no part. */
  public List<Long> rows() {
    return rows;
  }

  /** How many rows contradict. */
  public long contradictions() {
    return contradictions;
  }
}
