package io.semblance.engine.coding;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/*
 * Two nominal variables are joined into one where they depend so much that
 * neither one latent normal nor classes of whole rows carry it: their mutual information
 *
 *     I = Σ_ab p_ab log(p_ab / (p_a p_b)) - (cells - levels_a - levels_b + 1) / (2 n)
 *
 * (with Miller and Madow's correction for bias [1]) is at least a threshold. The joint variable's
 * codes are the combinations that occur, so that what never goes together never will. Combinations
 * of fewer rows than are protected are left out; where they make up too many rows, nothing is
 * joined. The pair of the greatest information is joined first, and each variable once.
 *
 * [1] G. Miller, "Note on the bias of information estimates" (1955).
 */
/**
 * Finds variables to draw together as combinations.
 *
 * <p>Privacy: reads rows; for fits without a budget only.
 */
public final class CombinationFinder {

  private static final double LEAST_INFORMATION = .05;
  private static final double LOST_ROWS = .02;
  private static final int MAX_COMBINATIONS = 512;
  private static final int ROWS_PER_COMBINATION = 20;
  private static final long MAX_READS = 40_000_000;

  private final CodedTable table;
  private final int[] candidates;
  private final int protectedCount;

  /**
   * @param candidates variables that may be joined
   */
  public CombinationFinder(CodedTable table, int[] candidates, int protectedCount) {
    this.table = table;
    this.candidates = candidates.clone();
    this.protectedCount = protectedCount;
  }

  public List<Combination> find() {
    List<Pair> pairs = new ArrayList<>();
    for (int i = 0; i < candidates.length; i++) {
      for (int k = i + 1; k < candidates.length; k++) {
        if (mayJoin(candidates[i], candidates[k])) {
          double information = information(candidates[i], candidates[k]);
          if (information >= LEAST_INFORMATION) {
            pairs.add(new Pair(candidates[i], candidates[k], information));
          }
        }
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -pair.information));
    boolean[] joined = new boolean[table.size()];
    List<Combination> found = new ArrayList<>();
    for (Pair pair : pairs) {
      if (!joined[pair.a] && !joined[pair.b]) {
        Combination combination = join(pair.a, pair.b);
        if (combination.size() > 0) {
          joined[pair.a] = true;
          joined[pair.b] = true;
          found.add(combination);
        }
      }
    }
    return found;
  }

  private boolean mayJoin(int a, int b) {
    CodedTable.Variable first = table.variable(a);
    CodedTable.Variable second = table.variable(b);
    return first.isNominal()
        && second.isNominal()
        && (long) first.levels() * second.levels()
            <= Math.min((long) MAX_COMBINATIONS, table.rows() / ROWS_PER_COMBINATION);
  }

  private double information(int a, int b) {
    long pairs = (long) candidates.length * candidates.length / 2;
    int stride = (int) Math.max(1, (long) table.rows() * pairs / MAX_READS);
    int[][] counts = counts(a, b, stride);
    double[] first = new double[counts.length];
    double[] second = new double[counts[0].length];
    double total = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < second.length; j++) {
        first[i] += counts[i][j];
        second[j] += counts[i][j];
        total += counts[i][j];
      }
    }
    double sum = 0;
    int cells = 1;
    for (int i = 0; i < counts.length; i++) {
      cells -= first[i] > 0 ? 1 : 0;
      for (int j = 0; j < second.length; j++) {
        if (counts[i][j] > 0) {
          cells++;
          sum += counts[i][j] * StrictMath.log(counts[i][j] * total / (first[i] * second[j]));
        }
      }
    }
    for (double count : second) {
      cells -= count > 0 ? 1 : 0;
    }
    return total == 0 ? 0 : (sum - .5 * cells) / total;
  }

  private int[][] counts(int a, int b, int stride) {
    CodedTable.Variable first = table.variable(a);
    CodedTable.Variable second = table.variable(b);
    int[][] counts = new int[first.levels()][second.levels()];
    for (int row = 0; row < table.rows(); row += stride) {
      int i = first.code(row);
      int j = second.code(row);
      if (i >= 0 && j >= 0) {
        counts[i][j]++;
      }
    }
    return counts;
  }

  /** The combinations of enough rows; none where too many rows have others. */
  private Combination join(int a, int b) {
    int[][] counts = counts(a, b, 1);
    List<int[]> kept = new ArrayList<>();
    long lost = 0;
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        if (counts[i][j] >= protectedCount) {
          kept.add(new int[] {i, j});
        } else {
          lost += counts[i][j];
        }
      }
    }
    if (lost > LOST_ROWS * table.rows()) {
      return new Combination(new int[] {a, b}, new int[2][0]);
    }
    int[][] codes = new int[2][kept.size()];
    Arrays.setAll(codes[0], c -> kept.get(c)[0]);
    Arrays.setAll(codes[1], c -> kept.get(c)[1]);
    return new Combination(new int[] {a, b}, codes);
  }

  private record Pair(int a, int b, double information) {}
}
