package io.semblance.engine.copula;

import io.semblance.engine.numeric.CholeskyFactor;
import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.numeric.StandardNormal;
import io.semblance.engine.numeric.TruncatedNormal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * With Z = L·W, variable j given those before it is normal with mean Σ_{i<j} L_ji W_i and deviation
 * L_jj. Where codes are weighted by how far they are admitted, 0 to 1, its conditional probability
 * is the weighted mass of the codes' intervals, and it is drawn from the truncated normal of the
 * interval that is hit (Geweke, Hajivassiliou and Keane [1]). The product of those probabilities
 * along a row is its importance weight, whose mean is the probability of all conditions together.
 *
 * [1] A. Genz, F. Bretz, "Computation of multivariate normal and t probabilities" (2009), chapter 4.
 */
/** A Gaussian copula whose variables are drawn one after the other, some of them restricted. */
public final class SequentialCopula {

  private final int[] order;
  private final Marginal[] marginals;
  private final double[][] factor;

  /** By position, the normal score at which each rank ends. */
  private final double[][] ends;

  /**
   * @param first the variables that are drawn first, in this order; the others follow as they come
   */
  public SequentialCopula(GaussianCopula copula, int[] first) {
    this.order = order(first, copula.dimension());
    double[][] permuted = new double[order.length][order.length];
    for (int i = 0; i < order.length; i++) {
      for (int j = 0; j < order.length; j++) {
        permuted[i][j] = copula.correlation().get(order[i], order[j]);
      }
    }
    CholeskyFactor cholesky = CorrelationMatrix.of(permuted).cholesky();
    this.factor = new double[order.length][];
    this.marginals = new Marginal[order.length];
    this.ends = new double[order.length][];
    for (int i = 0; i < order.length; i++) {
      int row = i;
      factor[i] = new double[i + 1];
      Arrays.setAll(factor[i], j -> cholesky.get(row, j));
      marginals[i] = copula.marginal(order[i]);
      ends[i] = copula.ends()[order[i]];
    }
  }

  private static int[] order(int[] first, int dimension) {
    int[] order = Arrays.copyOf(first, dimension);
    boolean[] taken = new boolean[dimension];
    for (int variable : first) {
      taken[variable] = true;
    }
    int at = first.length;
    for (int variable = 0; variable < dimension; variable++) {
      if (!taken[variable]) {
        order[at++] = variable;
      }
    }
    return order;
  }

  static double[] normalScores(Marginal marginal) {
    double[] ends = new double[marginal.levels()];
    for (int rank = 0; rank < ends.length; rank++) {
      ends[rank] = StandardNormal.quantile(marginal.cdf(rank));
    }
    ends[ends.length - 1] = Double.POSITIVE_INFINITY;
    return ends;
  }

  public int dimension() {
    return order.length;
  }

  /** The variable that is drawn at a position. */
  public int variable(int position) {
    return order[position];
  }

  /** Weights of the codes at a position, joined where neighbours have the same. */
  public Runs runs(int position, double[] weightsByCode) {
    Marginal marginal = marginals[position];
    List<Run> runs = new ArrayList<>();
    for (int rank = 0; rank < marginal.levels(); rank++) {
      double weight = weightsByCode[marginal.code(rank)];
      if (weight > 0) {
        Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
        if (last != null && last.to == rank - 1 && last.weight == weight) {
          runs.set(runs.size() - 1, new Run(last.from, rank, weight));
        } else {
          runs.add(new Run(rank, rank, weight));
        }
      }
    }
    return new Runs(runs.toArray(new Run[0]));
  }

  /**
   * Draws the variable at a position, given the independent normal numbers of those before it.
   *
   * @param normals gets the number of this position
   * @param codes gets the code of its variable
   * @param u in [0, 1)
   * @return the probability of the weighted codes given what was drawn before; where it is 0,
   *     nothing is drawn
   */
  public double draw(int position, Runs runs, double u, double[] normals, int[] codes) {
    double mean = mean(position, normals);
    double deviation = factor[position][position];
    double total = 0;
    double[] masses = new double[runs.runs.length];
    for (int i = 0; i < masses.length; i++) {
      Run run = runs.runs[i];
      masses[i] =
          run.weight
              * TruncatedNormal.mass(
                  low(position, run, mean, deviation), high(position, run, mean, deviation));
      total += masses[i];
    }
    if (!(total > 0)) {
      return 0;
    }
    double left = u * total;
    int hit = 0;
    while (hit < masses.length - 1 && left >= masses[hit]) {
      left -= masses[hit++];
    }
    while (masses[hit] == 0) {
      hit--;
    }
    Run run = runs.runs[hit];
    normals[position] =
        TruncatedNormal.quantile(
            low(position, run, mean, deviation),
            high(position, run, mean, deviation),
            Math.min(1, left / masses[hit]));
    int rank = rank(position, mean + deviation * normals[position]);
    codes[order[position]] = marginals[position].code(Math.max(run.from, Math.min(run.to, rank)));
    return total;
  }

  /** Draws the variable at a position without a restriction, from a normal number of its own. */
  public void drawFree(int position, double normal, double[] normals, int[] codes) {
    normals[position] = normal;
    double z = mean(position, normals) + factor[position][position] * normal;
    codes[order[position]] = marginals[position].code(rank(position, z));
  }

  private double mean(int position, double[] normals) {
    double[] row = factor[position];
    double mean = 0;
    for (int i = 0; i < position; i++) {
      mean += row[i] * normals[i];
    }
    return mean;
  }

  private double low(int position, Run run, double mean, double deviation) {
    return run.from == 0
        ? Double.NEGATIVE_INFINITY
        : (ends[position][run.from - 1] - mean) / deviation;
  }

  private double high(int position, Run run, double mean, double deviation) {
    return (ends[position][run.to] - mean) / deviation;
  }

  /** The least rank that ends above z. */
  private int rank(int position, double z) {
    return rank(ends[position], z);
  }

  static int rank(double[] ends, double z) {
    int found = Arrays.binarySearch(ends, z);
    return found < 0 ? Math.min(-found - 1, ends.length - 1) : Math.min(found + 1, ends.length - 1);
  }

  /** Codes at one position that are admitted, and how far. */
  public static final class Runs {
    private final Run[] runs;

    private Runs(Run[] runs) {
      this.runs = runs;
    }

    public boolean isEmpty() {
      return runs.length == 0;
    }
  }

  private record Run(int from, int to, double weight) {}
}
