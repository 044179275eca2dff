package io.semblance.engine.copula;

import io.semblance.engine.numeric.Workers;
import java.util.Arrays;

/*
 * Every node of the tree of classes has the counts of the classes below it. From the root down,
 *
 *     θ_node,c = (N_node,c + α θ_parent,c) / (N_node + α),
 *
 * the mean of a Dirichlet posterior whose prior is the parent: a class with few rows, or a column
 * that does not tell classes apart, falls back on the class that it was split from, and that one on
 * the whole table [1]. Each variable has a strength α of its own.
 *
 * [1] D. J. C. MacKay, L. C. Bauman Peto, "A hierarchical Dirichlet language model", Natural
 *     Language Engineering 1 (1995) 289-307.
 */
/** Turns counts by class into probabilities, shrinking each class towards its parent. */
final class HierarchicalSmoothing {

  private static final double ROOT_STRENGTH = 1;

  private final CellLayout layout;

  /** The probability of each cell within its variable; none is 0. */
  private final double[] overall;

  private final double[] strengths;

  HierarchicalSmoothing(CellLayout layout, double[] overall, double strength) {
    this.layout = layout;
    this.overall = overall;
    this.strengths = new double[layout.variables()];
    Arrays.fill(strengths, strength);
  }

  private HierarchicalSmoothing(CellLayout layout, double[] overall, double[] strengths) {
    this.layout = layout;
    this.overall = overall;
    this.strengths = strengths;
  }

  HierarchicalSmoothing withStrengths(double[] newStrengths) {
    return new HierarchicalSmoothing(layout, overall, newStrengths);
  }

  double strength(int variable) {
    return strengths[variable];
  }

  CellLayout layout() {
    return layout;
  }

  LatentClasses classes(SoftCounts counts, ClassTree tree, Workers workers) {
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
          double[][] shares = shares(counts, tree, j, strengths[j]);
          for (int c = 0; c < layout.levels(j); c++) {
            for (int k = 0; k < size; k++) {
              logCells[(layout.first(j) + c) * size + k] = (float) StrictMath.log(shares[k][c]);
            }
          }
        });
    return new LatentClasses(logWeights, logCells);
  }

  /** For each class the probabilities of a variable's codes. */
  double[][] shares(SoftCounts counts, ClassTree tree, int variable, double strength) {
    int first = layout.first(variable);
    int levels = layout.levels(variable);
    double[][] nodes = new double[tree.nodes()][levels];
    for (int k = 0; k < counts.classes(); k++) {
      for (int c = 0; c < levels; c++) {
        nodes[tree.leaf(k)][c] = counts.count(first + c, k);
      }
    }
    for (int node = nodes.length - 1; node > 0; node--) {
      add(nodes[node], nodes[tree.parent(node)]);
    }
    double[] prior = Arrays.copyOfRange(overall, first, first + levels);
    smooth(nodes[0], prior, ROOT_STRENGTH);
    for (int node = 1; node < nodes.length; node++) {
      smooth(nodes[node], nodes[tree.parent(node)], strength);
    }
    double[][] shares = new double[counts.classes()][];
    for (int k = 0; k < shares.length; k++) {
      shares[k] = nodes[tree.leaf(k)];
    }
    return shares;
  }

  private static void add(double[] source, double[] target) {
    for (int c = 0; c < source.length; c++) {
      target[c] += source[c];
    }
  }

  private static void smooth(double[] counts, double[] parent, double strength) {
    double total = strength;
    for (double count : counts) {
      total += count;
    }
    for (int c = 0; c < counts.length; c++) {
      counts[c] = (counts[c] + strength * parent[c]) / total;
    }
  }
}
