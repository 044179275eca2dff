package io.semblance.engine.coding;

import io.semblance.engine.table.ColumnValues;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One code for each level of a categorical, ordinal or boolean column.
 *
 * <p>Privacy: a learnt coding leaves out levels that fewer rows share than its options say; a
 * declared one is the declaration.
 */
public final class LevelCoding implements Coding {

  private final List<String> levels;
  private final Map<String, Integer> codes = new HashMap<>();
  private final boolean nominal;
  private final int unknown;

  private LevelCoding(List<String> levels, boolean nominal, int unknown) {
    this.levels = List.copyOf(levels);
    this.nominal = nominal;
    this.unknown = unknown;
    for (int i = 0; i < levels.size(); i++) {
      codes.put(levels.get(i), i);
    }
  }

  /** Declared levels; others get the code of {@code catchAll}, or none. */
  public static LevelCoding declared(
      List<String> levels, boolean nominal, Optional<String> catchAll) {
    return new LevelCoding(levels, nominal, catchAll.map(levels::indexOf).orElse(-1));
  }

  /**
   * A coding rebuilt from what its accessors gave.
   *
   * @param levels all different
   * @param unknownCode of other levels; -1 where they have none
   * @throws IllegalArgumentException where levels repeat or the code is out of range
   */
  public static LevelCoding of(List<String> levels, boolean nominal, int unknownCode) {
    LevelCoding coding = new LevelCoding(levels, nominal, unknownCode);
    if (coding.codes.size() != levels.size()) {
      throw new IllegalArgumentException("levels repeat");
    }
    if (unknownCode < -1 || unknownCode >= levels.size()) {
      throw new IllegalArgumentException("no level has the code " + unknownCode);
    }
    return coding;
  }

  /** The levels that at least {@code atLeast} rows share, in the order of the dictionary. */
  static LevelCoding learn(ColumnValues.Levels values, boolean nominal, int atLeast) {
    int[] counts = new int[values.levels().size()];
    for (int row = 0; row < values.size(); row++) {
      if (values.code(row) >= 0) {
        counts[values.code(row)]++;
      }
    }
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] >= atLeast) {
        kept.add(values.levels().get(i));
      }
    }
    return new LevelCoding(kept, nominal, -1);
  }

  public List<String> levelNames() {
    return levels;
  }

  /** The code of levels that have none of their own; -1 where those have no code. */
  public int unknownCode() {
    return unknown;
  }

  @Override
  public int levels() {
    return levels.size();
  }

  @Override
  public int[] encode(ColumnValues values) {
    ColumnValues.Levels coded = (ColumnValues.Levels) values;
    int[] translated = new int[coded.levels().size()];
    Arrays.setAll(translated, i -> codes.getOrDefault(coded.levels().get(i), unknown));
    int[] result = new int[coded.size()];
    for (int row = 0; row < result.length; row++) {
      result[row] = coded.code(row) < 0 ? -1 : translated[coded.code(row)];
    }
    return result;
  }

  @Override
  public boolean isNominal() {
    return nominal && levels.size() > 2;
  }

  @Override
  public boolean isDiscrete() {
    return true;
  }
}
