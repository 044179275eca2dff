package io.semblance.engine.copula;

import io.semblance.engine.numeric.Workers;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/*
 * A Pólya tree [1] centred on the whole table: the codes of a variable, in the order in which they
 * follow its latent normal, are halved again and again at the median of what is left. In class k a
 * row in a node goes to its left half with the probability
 *
 *     (N_k,left + α q) / (N_k,node + α),
 *
 * where q is that probability over all rows. Near the root, where a class has many rows, it keeps
 * what they say; down at single codes, where it has few, it falls back on the whole table. So a
 * class learns that its people are young, and not which of them had birthdays. Each variable has a
 * strength α of its own.
 *
 * [1] M. Lavine, "Some aspects of Pólya tree distributions for statistical modelling", Annals of
 *     Statistics 20 (1992) 1222-1235.
 */
/** Turns counts by class into probabilities, shrinking each class towards the whole table. */
final class ClassSmoothing {

  private final CellLayout layout;

  /** The probability of each cell within its variable; none is 0. */
  private final double[] overall;

  /** For each variable its codes from the least to the greatest latent value. */
  private final int[][] orders;

  private final double[] strengths;

  ClassSmoothing(CellLayout layout, int[][] orders, double[] overall, double strength) {
    this.layout = layout;
    this.orders = orders;
    this.overall = overall;
    this.strengths = new double[layout.variables()];
    Arrays.fill(strengths, strength);
  }

  private ClassSmoothing(CellLayout layout, int[][] orders, double[] overall, double[] strengths) {
    this.layout = layout;
    this.orders = orders;
    this.overall = overall;
    this.strengths = strengths;
  }

  ClassSmoothing withStrengths(double[] newStrengths) {
    return new ClassSmoothing(layout, orders, overall, newStrengths);
  }

  double strength(int variable) {
    return strengths[variable];
  }

  CellLayout layout() {
    return layout;
  }

  LatentClasses classes(SoftCounts counts, Workers workers) {
    int size = counts.classes();
    float[] logWeights = new float[size];
    double total = 0;
    for (int k = 0; k < size; k++) {
      total += counts.rows(k);
    }
    for (int k = 0; k < size; k++) {
      logWeights[k] = (float) StrictMath.log(counts.rows(k) / total);
    }
    float[] logCells = new float[size * layout.cells()];
    workers.run(
        layout.variables(),
        j -> {
          double[][] shares = shares(counts, j, strengths[j]);
          for (int c = 0; c < layout.levels(j); c++) {
            for (int k = 0; k < size; k++) {
              logCells[(layout.first(j) + c) * size + k] = (float) StrictMath.log(shares[k][c]);
            }
          }
        });
    return new LatentClasses(logWeights, logCells);
  }

  /** For each class the probabilities of a variable's codes. */
  double[][] shares(SoftCounts counts, int variable, double strength) {
    int first = layout.first(variable);
    int[] order = orders[variable];
    double[] below = below(order, c -> overall[first + c]);
    double[][] shares = new double[counts.classes()][order.length];
    for (int k = 0; k < shares.length; k++) {
      int classNumber = k;
      double[] rowsBelow = below(order, c -> counts.count(first + c, classNumber));
      new Halving(order, below, rowsBelow, strength).share(0, order.length, 1, shares[k]);
    }
    return shares;
  }

  /** Sums over the codes before each rank. */
  private static double[] below(int[] order, IntToDoubleFunction ofCode) {
    double[] below = new double[order.length + 1];
    for (int rank = 0; rank < order.length; rank++) {
      below[rank + 1] = below[rank] + ofCode.applyAsDouble(order[rank]);
    }
    return below;
  }

  /** The tree of one variable with the rows of one class. */
  private static final class Halving {
    private final int[] order;
    private final double[] below;
    private final double[] rowsBelow;
    private final double strength;

    private Halving(int[] order, double[] below, double[] rowsBelow, double strength) {
      this.order = order;
      this.below = below;
      this.rowsBelow = rowsBelow;
      this.strength = strength;
    }

    /** Shares out {@code mass} over the codes at ranks {@code from} to before {@code to}. */
    private void share(int from, int to, double mass, double[] target) {
      if (to - from == 1) {
        target[order[from]] = mass;
        return;
      }
      int middle = middle(from, to);
      double rows = rowsBelow[to] - rowsBelow[from];
      double left = (below[middle] - below[from]) / (below[to] - below[from]);
      double share = (rowsBelow[middle] - rowsBelow[from] + strength * left) / (rows + strength);
      share(from, middle, mass * share, target);
      share(middle, to, mass * (1 - share), target);
    }

    /** Where half of the whole table's rows lie on either side, as near as can be. */
    private int middle(int from, int to) {
      double half = .5 * (below[from] + below[to]);
      int middle = from + 1;
      while (middle < to - 1 && below[middle + 1] <= half) {
        middle++;
      }
      return middle < to - 1 && half - below[middle] > below[middle + 1] - half
          ? middle + 1
          : middle;
    }
  }
}
