package io.semblance.engine.copula;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.numeric.NearestCorrelation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/*
 * Marginals are counted; nominal codes are put in their optimal order; the mean products of normal
 * scores, over the rows where both variables have a code, are bridged to latent correlations; the
 * matrix of these is repaired to the nearest correlation matrix. Cost: n·d²/2 multiplications and
 * d²/2 roots of a polynomial.
 */
/**
 * Fits a Gaussian copula to codes.
 *
 * <p>Privacy: reads rows; for fits without a budget only.
 */
public final class CopulaLearner {

  private static final int BLOCK = 1024;

  private final CodedTable table;
  private final List<CodeScores> scores = new ArrayList<>();

  public CopulaLearner(CodedTable table) {
    this.table = table;
  }

  public GaussianCopula learn() {
    int[][] orders = new OptimalOrder(table).find();
    for (int j = 0; j < orders.length; j++) {
      scores.add(CodeScores.of(table.variable(j).counts(), orders[j]));
    }
    return new GaussianCopula(
        scores.stream().map(CodeScores::marginal).toList(),
        NearestCorrelation.repair(correlations()));
  }

  private double[][] correlations() {
    double[][] sums = productSums();
    List<BitSet> present = present();
    int size = table.size();
    double[][] correlations = new double[size][size];
    for (int a = 0; a < size; a++) {
      correlations[a][a] = 1;
      for (int b = 0; b < a; b++) {
        double together = together(present.get(a), present.get(b));
        double moment = together == 0 ? 0 : sums[a][b] / together;
        correlations[a][b] =
            new Bridge(scores.get(a).expansion(), scores.get(b).expansion()).correlation(moment);
        correlations[b][a] = correlations[a][b];
      }
    }
    return correlations;
  }

  /** Σ s_a s_b over rows, a missing code scoring 0; the lower triangle. */
  private double[][] productSums() {
    int size = table.size();
    double[][] sums = new double[size][size];
    double[][] block = new double[size][BLOCK];
    for (int from = 0; from < table.rows(); from += BLOCK) {
      int rows = Math.min(BLOCK, table.rows() - from);
      for (int j = 0; j < size; j++) {
        fill(block[j], j, from, rows);
        for (int k = 0; k < j; k++) {
          sums[j][k] += dot(block[j], block[k], rows);
        }
      }
    }
    return sums;
  }

  private void fill(double[] target, int variable, int from, int rows) {
    CodedTable.Variable codes = table.variable(variable);
    double[] byCode = scores.get(variable).byCode();
    for (int r = 0; r < rows; r++) {
      int code = codes.code(from + r);
      target[r] = code < 0 ? 0 : byCode[code];
    }
  }

  private static double dot(double[] a, double[] b, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }

  private List<BitSet> present() {
    List<BitSet> present = new ArrayList<>();
    for (int j = 0; j < table.size(); j++) {
      BitSet rows = new BitSet(table.rows());
      for (int row = 0; row < table.rows(); row++) {
        rows.set(row, table.variable(j).code(row) >= 0);
      }
      present.add(rows);
    }
    return present;
  }

  private static int together(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both.cardinality();
  }
}
