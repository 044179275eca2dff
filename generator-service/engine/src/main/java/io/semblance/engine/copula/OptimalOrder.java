package io.semblance.engine.copula;

import io.semblance.engine.coding.CodedTable;
import java.util.Arrays;
import java.util.stream.IntStream;

/*
 * A Gaussian copula needs an order of every variable's codes. For a nominal variable j with the
 * other variables' scores X held fixed, the scores of its codes that maximise
 * Σ_k corr(score_j, score_k)² are D^{-1/2} u, with u the first left singular vector of
 * W = D^{-1/2} (indicator_jᵀ X_{-j}) and D the counts of the codes: the first axis of a
 * correspondence analysis [1]. Sweeps over the nominal variables repeat until no order changes but
 * for its direction. Only a bounded number of evenly spaced rows is read: cost O(rows · d) a
 * variable and sweep.
 *
 * [1] A. Gifi, "Nonlinear multivariate analysis" (1990), chapters 3 and 4.
 */
/** Orders the codes of nominal variables so that one latent normal carries their dependence. */
final class OptimalOrder {

  private static final int MAX_ROWS = 40_000;
  private static final int MAX_SWEEPS = 8;

  private final CodedTable table;
  private final int stride;
  private final int[][] orders;
  private final double[][] scores;

  OptimalOrder(CodedTable table) {
    this.table = table;
    this.stride = 1 + (table.rows() - 1) / MAX_ROWS;
    this.orders = new int[table.size()][];
    this.scores = new double[table.size()][];
    for (int j = 0; j < orders.length; j++) {
      double[] counts = table.variable(j).counts();
      orders[j] =
          table.variable(j).isNominal()
              ? LevelOrder.sorted(counts.length, code -> -counts[code])
              : IntStream.range(0, counts.length).toArray();
      scores[j] = CodeScores.of(counts, orders[j]).byCode();
    }
  }

  /** For each variable its codes from the least to the greatest latent value. */
  int[][] find() {
    for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
      boolean changed = false;
      for (int j = 0; j < orders.length; j++) {
        if (table.variable(j).isNominal()) {
          changed |= improve(j);
        }
      }
      if (!changed) {
        break;
      }
    }
    return orders;
  }

  private boolean improve(int j) {
    double[][] sums = categorySums(j);
    double[] counts = table.variable(j).counts();
    int[] order = LevelOrder.of(sums, counts);
    boolean same = Arrays.equals(order, orders[j]) || Arrays.equals(reversed(order), orders[j]);
    if (!same) {
      orders[j] = order;
      scores[j] = CodeScores.of(counts, order).byCode();
    }
    return !same;
  }

  /** For each code of variable j the sums of the other variables' scores. */
  private double[][] categorySums(int j) {
    CodedTable.Variable own = table.variable(j);
    double[][] sums = new double[own.levels()][table.size()];
    for (int k = 0; k < table.size(); k++) {
      if (k == j) {
        continue;
      }
      CodedTable.Variable other = table.variable(k);
      double[] score = scores[k];
      for (int row = 0; row < table.rows(); row += stride) {
        int code = own.code(row);
        int seen = other.code(row);
        if (code >= 0 && seen >= 0) {
          sums[code][k] += score[seen];
        }
      }
    }
    return sums;
  }

  private static int[] reversed(int[] order) {
    int[] reversed = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      reversed[i] = order[order.length - 1 - i];
    }
    return reversed;
  }
}
