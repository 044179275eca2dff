package io.semblance.engine.copula;

import io.semblance.engine.numeric.CholeskyFactor;
import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.numeric.NormalSampler;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.jspecify.annotations.Nullable;

/*
 * Z = L·W with W independent normal and L·Lᵀ the correlation matrix. A block of m rows is sampled
 * with stratified ranks: row r, whose Z_j is the i-th smallest of the block, gets
 * u = (i + U) / m with U uniform in [0, 1), so that every marginal comes out with an error of one
 * row instead of √m, and its extremes occur. Cost: d²/2 multiplications and d sorts a row.
 */
/** A joint distribution of codes: marginals joined by correlated normal variables. */
public final class GaussianCopula {

  /** Row numbers take so many low bits of a sort key, which bounds the rows of a block. */
  private static final int INDEX_BITS = 16;

  /** At most this many rows are sampled at once. */
  public static final int MAX_ROWS = 1 << INDEX_BITS;

  private static final double ULP = 0x1p-53;
  private static final long INDEX_MASK = MAX_ROWS - 1L;

  private final List<Marginal> marginals;
  private final CorrelationMatrix correlation;
  private final CholeskyFactor factor;

  /** Computed when it is first needed; two threads that do so compute the same. */
  private double @Nullable [][] ends;

  public GaussianCopula(List<? extends Marginal> marginals, CorrelationMatrix correlation) {
    if (marginals.size() != correlation.size()) {
      throw new IllegalArgumentException(
          marginals.size() + " marginals for a matrix of size " + correlation.size());
    }
    this.marginals = List.copyOf(marginals);
    this.correlation = correlation;
    this.factor = correlation.cholesky();
  }

  public int dimension() {
    return marginals.size();
  }

  /** By variable. */
  public List<Marginal> marginals() {
    return marginals;
  }

  public Marginal marginal(int variable) {
    return marginals.get(variable);
  }

  public CorrelationMatrix correlation() {
    return correlation;
  }

  /** Codes of {@code rows} rows, by variable, with stratified ranks. */
  public int[][] sample(int rows, UniformRandomProvider random) {
    double[][] latent = latent(rows, random);
    int[][] codes = new int[dimension()][];
    for (int j = 0; j < codes.length; j++) {
      codes[j] = stratified(latent[j], marginals.get(j), random);
    }
    return codes;
  }

  /** Codes of {@code rows} rows, by variable, that are independent of each other. */
  public int[][] sampleIndependent(int rows, UniformRandomProvider random) {
    double[][] latent = latent(rows, random);
    int[][] codes = new int[dimension()][rows];
    for (int j = 0; j < codes.length; j++) {
      Marginal marginal = marginals.get(j);
      double[] ranks = ends()[j];
      for (int row = 0; row < rows; row++) {
        codes[j][row] = marginal.code(SequentialCopula.rank(ranks, latent[j][row]));
      }
    }
    return codes;
  }

  /** By variable, the normal score at which each rank ends. */
  double[][] ends() {
    double[][] known = ends;
    if (known == null) {
      known = new double[dimension()][];
      for (int j = 0; j < known.length; j++) {
        known[j] = SequentialCopula.normalScores(marginals.get(j));
      }
      ends = known;
    }
    return known;
  }

  private double[][] latent(int rows, UniformRandomProvider random) {
    if (rows > MAX_ROWS) {
      throw new IllegalArgumentException("at most " + MAX_ROWS + " rows at once, not " + rows);
    }
    double[][] latent = new double[dimension()][rows];
    for (double[] column : latent) {
      NormalSampler.fill(column, random);
    }
    factor.correlate(latent);
    return latent;
  }

  private static int[] stratified(
      double[] latent, Marginal marginal, UniformRandomProvider random) {
    int rows = latent.length;
    long[] keys = new long[rows];
    for (int r = 0; r < rows; r++) {
      keys[r] = (ordered(latent[r]) & ~INDEX_MASK) | r;
    }
    Arrays.sort(keys);
    int[] codes = new int[rows];
    for (int rank = 0; rank < rows; rank++) {
      double u = (rank + (random.nextLong() >>> 11) * ULP) / rows;
      codes[(int) (keys[rank] & INDEX_MASK)] = marginal.quantile(Math.min(u, 1 - ULP));
    }
    return codes;
  }

  /** The bits of a double, so that signed integers compare as the doubles do. */
  private static long ordered(double value) {
    long bits = Double.doubleToRawLongBits(value);
    return bits ^ ((bits >> 63) & Long.MAX_VALUE);
  }
}
