package io.semblance.evaluation.profile;

import io.semblance.evaluation.column.AlignedColumn;
import java.util.List;

/**
 * The shares of one column's values in the real and in the synthetic table, for drawing.
 *
 * <p>Privacy: shares of real rows; internal. A bar other than those of missing values and of what
 * was pooled stands for at least {@link #LEAST_ROWS} real rows, and breaks between bars of numbers
 * are round numbers, never values of rows.
 *
 * @param kind what the bars are
 * @param bars in the order of the values, or of levels the most frequent first; what was pooled and
 *     what is missing come last
 */
public record ColumnProfile(String column, Kind kind, List<Bar> bars) {

  /** Fewer real rows than this are not shown by themselves. */
  public static final int LEAST_ROWS = 10;

  /** What bars stand for. */
  public enum Kind {
    NUMBERS,
    INSTANTS,
    LEVELS
  }

  /**
   * One bar.
   *
   * @param label a level, or a range of numbers
   * @param real share of all real rows
   * @param synthetic share of all synthetic rows
   * @param pooled whether it stands for levels of few rows, or for missing values
   */
  public record Bar(String label, double real, double synthetic, boolean pooled) {}

  public ColumnProfile {
    bars = List.copyOf(bars);
  }

  /** Of table 0, the real one, and table 1, the synthetic one. */
  public static ColumnProfile of(AlignedColumn column) {
    return column instanceof AlignedColumn.Continuous continuous
        ? NumberProfile.of(continuous)
        : LevelProfile.of((AlignedColumn.Discrete) column);
  }
}
