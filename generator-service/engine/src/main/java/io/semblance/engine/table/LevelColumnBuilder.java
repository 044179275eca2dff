package io.semblance.engine.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects levels; unknown ones are added behind the known ones as they come. */
final class LevelColumnBuilder extends ColumnBuilder {

  private final List<String> levels;
  private final Map<String, Integer> codes = new HashMap<>();
  private final boolean closed;
  private int[] values = new int[64];
  private int size;

  /**
   * @param known levels with their codes in order
   * @param closed whether other values are unreadable, as in a column of truth values
   */
  LevelColumnBuilder(List<String> known, boolean closed) {
    this.levels = new ArrayList<>(known);
    this.closed = closed;
    for (int i = 0; i < known.size(); i++) {
      codes.put(known.get(i), i);
    }
  }

  @Override
  boolean appendText(String text) {
    @Nullable Integer code = codes.get(text);
    if (code == null) {
      if (closed) {
        return false;
      }
      code = levels.size();
      levels.add(text);
      codes.put(text, code);
    }
    put(code);
    return true;
  }

  @Override
  public void appendNumber(double value) {
    if (Double.isNaN(value)) {
      appendMissing();
    } else if (value == Math.rint(value) && Math.abs(value) < 0x1p53) {
      append(Long.toString((long) value));
    } else {
      append(Double.toString(value));
    }
  }

  @Override
  public void appendMicros(long micros) {
    reject();
  }

  @Override
  public void appendMissing() {
    put(-1);
  }

  private void put(int code) {
    if (size == values.length) {
      values = Arrays.copyOf(values, grown(size));
    }
    values[size++] = code;
  }

  @Override
  int size() {
    return size;
  }

  @Override
  ColumnValues build() {
    return new ColumnValues.Levels(Arrays.copyOf(values, size), levels);
  }
}
