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
    CodedTable.Variable from = table.variable(parent);
    CodedTable.Variable to = table.variable(child);
    long[][] counts = new long[from.levels()][to.levels()];
    long[] children = new long[to.levels()];
    long both = 0;
    for (int row = 0; row < table.rows(); row++) {
      if (to.code(row) >= 0) {
        children[to.code(row)]++;
        if (from.code(row) >= 0) {
          both++;
          counts[from.code(row)][to.code(row)]++;
        }
      }
    }
    int[] map = new int[from.levels()];
    int childMode = mode(children);
    long explained = 0;
    long offMode = both;
    for (int code = 0; code < map.length; code++) {
      map[code] = mode(counts[code]);
      explained += counts[code][map[code]];
      offMode -= counts[code][childMode];
    }
    long all = sum(children);
    boolean covered =
        both >= COVERAGE * all && offMode >= COVERAGE * (all - children[childMode]) && offMode > 0;
    long errors = both - explained;
    boolean determined = errors <= ERRORS * both && errors <= ERRORS_OFF_MODE * offMode;
    return covered && determined ? map : new int[0];
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
