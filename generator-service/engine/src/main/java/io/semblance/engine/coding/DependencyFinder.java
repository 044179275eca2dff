package io.semblance.engine.coding;

import java.util.ArrayList;
import java.util.List;

/*
 * Variable a determines b where the most frequent code of b for each code of a covers all but one
 * in a thousand of the rows that have both, and all but one in a hundred of those whose b is not its
 * most frequent code (or else a nearly constant b would follow from everything). A parent has no
 * fewer codes than its child, at least twenty rows a code on average, a value nearly wherever the
 * child has one, its rare codes included, and is not itself determined.
 */
/** Finds variables that follow from another one, so that they are looked up rather than drawn. */
public final class DependencyFinder {

  private static final double ERRORS = .001;
  private static final double ERRORS_OFF_MODE = .01;
  private static final double COVERAGE = .99;
  private static final int ROWS_PER_CODE = 20;

  /** So many rows tell most pairs apart before all rows are read. */
  private static final int SAMPLE_ROWS = 4_000;

  private final CodedTable table;
  private final TableCoding coding;

  public DependencyFinder(CodedTable table, TableCoding coding) {
    this.table = table;
    this.coding = coding;
  }

  public List<Dependency> find() {
    boolean[] discrete = discrete();
    boolean[] determined = new boolean[table.size()];
    boolean[] parents = new boolean[table.size()];
    List<Dependency> found = new ArrayList<>();
    for (int child = 0; child < table.size(); child++) {
      for (int parent = 0; parent < table.size() && !determined[child]; parent++) {
        boolean fits =
            child != parent
                && !parents[child]
                && !determined[parent]
                && discrete[child]
                && discrete[parent]
                && table.variable(parent).levels() >= table.variable(child).levels()
                && (long) table.variable(parent).levels() * ROWS_PER_CODE <= table.rows();
        int[] map = fits ? map(child, parent) : new int[0];
        if (map.length > 0) {
          determined[child] = true;
          parents[parent] = true;
          found.add(new Dependency(child, parent, map));
        }
      }
    }
    return found;
  }

  private boolean[] discrete() {
    boolean[] discrete = new boolean[table.size()];
    for (int column = 0; column < coding.schema().size(); column++) {
      if (coding.valueVariable(column) >= 0) {
        discrete[coding.valueVariable(column)] = coding.coding(column).orElseThrow().isDiscrete();
      }
      if (coding.maskVariable(column) >= 0) {
        discrete[coding.maskVariable(column)] = true;
      }
    }
    return discrete;
  }

  /** The child's code for each of the parent's, or nothing where it is not determined. */
  private int[] map(int child, int parent) {
    int stride = 1 + table.rows() / SAMPLE_ROWS;
    if (stride > 1 && !new Tally(child, parent, stride).isPlausible()) {
      return new int[0];
    }
    Tally tally = new Tally(child, parent, 1);
    return tally.isDetermined() ? tally.map : new int[0];
  }

  /** How often codes of two variables meet, in every {@code stride}-th row. */
  private final class Tally {
    private final int[] map;
    private final long both;
    private final long errors;
    private final long offMode;
    private final long children;
    private final long childrenOffMode;

    private Tally(int child, int parent, int stride) {
      CodedTable.Variable from = table.variable(parent);
      CodedTable.Variable to = table.variable(child);
      long[][] counts = new long[from.levels()][to.levels()];
      long[] childCounts = new long[to.levels()];
      for (int row = 0; row < table.rows(); row += stride) {
        if (to.code(row) >= 0) {
          childCounts[to.code(row)]++;
          if (from.code(row) >= 0) {
            counts[from.code(row)][to.code(row)]++;
          }
        }
      }
      int childMode = mode(childCounts);
      map = new int[from.levels()];
      long seen = 0;
      long explained = 0;
      long inMode = 0;
      for (int code = 0; code < map.length; code++) {
        map[code] = mode(counts[code]);
        seen += sum(counts[code]);
        explained += counts[code][map[code]];
        inMode += counts[code][childMode];
      }
      both = seen;
      errors = seen - explained;
      offMode = seen - inMode;
      children = sum(childCounts);
      childrenOffMode = children - childCounts[childMode];
    }

    private boolean isDetermined() {
      boolean covered =
          both >= COVERAGE * children && offMode >= COVERAGE * childrenOffMode && offMode > 0;
      return covered && errors <= ERRORS * both && errors <= ERRORS_OFF_MODE * offMode;
    }

    /** Whether a sample of rows leaves it possible. */
    private boolean isPlausible() {
      return errors <= 5 + 5 * ERRORS * both;
    }
  }

  private static long sum(long[] counts) {
    long sum = 0;
    for (long count : counts) {
      sum += count;
    }
    return sum;
  }

  private static int mode(long[] counts) {
    int mode = 0;
    for (int i = 1; i < counts.length; i++) {
      if (counts[i] > counts[mode]) {
        mode = i;
      }
    }
    return mode;
  }
}
