package io.semblance.engine.privacy;

import java.util.Optional;

/**
 * Whose presence a budget hides: one row, or one entity with at most so many rows.
 *
 * @param entity the column that names the entity; absent where the unit is the row
 * @param maxRows how many rows of an entity are used; what it has beyond is left out first of all
 */
public record PrivacyUnit(Optional<String> entity, int maxRows, Neighbouring neighbouring) {

  private static final int MOST_ROWS = 10_000;

  public PrivacyUnit {
    if (maxRows < 1 || maxRows > MOST_ROWS) {
      throw new IllegalArgumentException(
          "an entity may give 1 to " + MOST_ROWS + " rows, not " + maxRows);
    }
    if (entity.isEmpty() && maxRows != 1) {
      throw new IllegalArgumentException("a row is one row, not " + maxRows);
    }
  }

  /** One row, added or removed. */
  public static PrivacyUnit row() {
    return new PrivacyUnit(Optional.empty(), 1, Neighbouring.ADD_REMOVE);
  }

  /** All rows that share a value of a column, added or removed together. */
  public static PrivacyUnit entity(String column, int maxRows) {
    return new PrivacyUnit(Optional.of(column), maxRows, Neighbouring.ADD_REMOVE);
  }

  public PrivacyUnit withNeighbouring(Neighbouring other) {
    return new PrivacyUnit(entity, maxRows, other);
  }

  boolean isReplaced() {
    return neighbouring == Neighbouring.REPLACE_ONE;
  }
}
