package io.semblance.engine.table;

import io.semblance.engine.schema.Domain;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column, immutable, in primitive arrays.
 *
 * <p>Privacy: holds rows. Under a budget only accumulators may read it.
 */
public sealed interface ColumnValues {

  int size();

  boolean isMissing(int row);

  /** Whether such values can belong to a domain; it does not look at them. */
  default boolean fits(Domain domain) {
    return switch (domain.kind()) {
      case INTEGER, NUMERIC, DURATION -> this instanceof Numbers;
      case DATETIME -> this instanceof Instants;
      case CATEGORICAL, ORDINAL, BOOLEAN -> this instanceof Levels;
      case IDENTIFIER, PERSONAL_DATA, FREE_TEXT -> true;
    };
  }

  /** Numbers; a missing one is NaN. */
  final class Numbers implements ColumnValues {
    private final double[] values;

    /**
     * Keeps {@code values}, which the caller must not change any more.
     *
     * @throws IllegalArgumentException where one is infinite
     */
    public Numbers(double[] values) {
      for (int row = 0; row < values.length; row++) {
        if (Double.isInfinite(values[row])) {
          throw new IllegalArgumentException("the number in row " + row + " is infinite");
        }
      }
      this.values = values;
    }

    public double value(int row) {
      return values[row];
    }

    /** A copy of all values. */
    public double[] toArray() {
      return values.clone();
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isMissing(int row) {
      return Double.isNaN(values[row]);
    }
  }

  /** Positions in a list of levels; a missing one is -1. */
  final class Levels implements ColumnValues {
    private final int[] codes;
    private final List<String> levels;

    /** Keeps {@code codes}, which the caller must not change any more. */
    public Levels(int[] codes, List<String> levels) {
      this.codes = codes;
      this.levels = List.copyOf(levels);
    }

    public int code(int row) {
      return codes[row];
    }

    public List<String> levels() {
      return levels;
    }

    public @Nullable String level(int row) {
      return codes[row] < 0 ? null : levels.get(codes[row]);
    }

    @Override
    public int size() {
      return codes.length;
    }

    @Override
    public boolean isMissing(int row) {
      return codes[row] < 0;
    }
  }

  /** Instants in microseconds since 1970-01-01T00:00Z. */
  final class Instants implements ColumnValues {
    /** Stands for a missing instant. */
    public static final long MISSING = Long.MIN_VALUE;

    private final long[] micros;

    /** Keeps {@code micros}, which the caller must not change any more. */
    public Instants(long[] micros) {
      this.micros = micros;
    }

    public long micros(int row) {
      return micros[row];
    }

    @Override
    public int size() {
      return micros.length;
    }

    @Override
    public boolean isMissing(int row) {
      return micros[row] == MISSING;
    }
  }

  /** Generated text: the values of an identifier in a synthetic table. */
  final class Texts implements ColumnValues {
    private final @Nullable String[] values;

    public Texts(@Nullable String[] values) {
      this.values = Arrays.copyOf(values, values.length);
    }

    public @Nullable String value(int row) {
      return values[row];
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean isMissing(int row) {
      return values[row] == null;
    }
  }

  /**
   * Values that are not held: real identifiers, personal data and free text, or those of a sample
   * that nothing replaces.
   */
  record Omitted(int size) implements ColumnValues {
    @Override
    public boolean isMissing(int row) {
      return true;
    }
  }
}
