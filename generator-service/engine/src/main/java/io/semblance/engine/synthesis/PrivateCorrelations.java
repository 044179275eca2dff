package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Dependency;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.copula.Bridge;
import io.semblance.engine.copula.CodeScores;
import io.semblance.engine.copula.CopulaMixture;
import io.semblance.engine.copula.GaussianCopula;
import io.semblance.engine.measure.MarginalEstimates;
import io.semblance.engine.measure.PrivateRows;
import io.semblance.engine.measure.ScoreTable;
import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.numeric.NearestCorrelation;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.NoisyVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/*
 * A noisy sum of products over N rows is divided by N and by the share of rows in which both
 * variables have a code (a missing one scores 0), shrunk towards 0, and bridged with the scores as they
 * were used, clamped and rounded. It is shrunk by the part of its square that noise explains,
 * max(0, 1 - sd²/m²), and by what the noise is on the scale of correlations, 1 / (1 + (sd/τm'(0))²)
 * with τ a typical correlation: scores of a rare level hardly vary, and noise in their products would
 * else become correlations near 1, which no repair of the matrix survives. Two masks that are as good as the same, judged by these noisy values, become one.
 */
/**
 * Latent correlations from noisy mean products.
 *
 * <p>Privacy: one measurement; all else is post-processing.
 */
final class PrivateCorrelations {

  /** Masks with a greater latent correlation are taken for the same. */
  private static final double SAME = .97;

  /** So many standard deviations below that they may seem to lie by noise. */
  private static final double DOUBT = 2;

  /** τ. */
  private static final double PRIOR = .3;

  /** So many times what shortening rows takes is estimated and given back. */
  private static final int CORRECTIONS = 3;

  /** So many standard deviations of noise must lie between two masks and independence. */
  private static final double CERTAINTY = 6;

  private final List<CodeScores> scores;
  private final double rows;

  /** For each value variable the mask of its column, -1 where it has none. */
  private final int[] maskOf;

  private final boolean[] isMask;

  /** For each variable itself, or the mask that it always equals. */
  private final int[] same;

  PrivateCorrelations(TableCoding coding, List<CodeScores> scores, MarginalEstimates marginals) {
    this.scores = new ArrayList<>(scores);
    this.rows = marginals.rows();
    this.maskOf = new int[coding.variables()];
    this.isMask = new boolean[coding.variables()];
    this.same = IntStream.range(0, coding.variables()).toArray();
    Arrays.fill(maskOf, -1);
    for (int column = 0; column < coding.schema().size(); column++) {
      int mask = coding.maskVariable(column);
      if (mask >= 0) {
        isMask[mask] = true;
        if (coding.valueVariable(column) >= 0) {
          maskOf[coding.valueVariable(column)] = mask;
        }
      }
    }
  }

  GaussianCopula independent() {
    return new GaussianCopula(
        scores.stream().map(CodeScores::marginal).toList(),
        CorrelationMatrix.identity(scores.size()));
  }

  GaussianCopula measure(PrivateRows rowsToMeasure, GaussianMechanism mechanism, double rho) {
    int[] variables = IntStream.range(0, scores.size()).toArray();
    double[] shares = Arrays.stream(variables).mapToDouble(this::share).toArray();
    ScoreTable table = ScoreNorm.table(variables, scores, shares);
    NoisyVector noisy = rowsToMeasure.moments(table, mechanism, rho);
    for (int v = 0; v < scores.size(); v++) {
      double[] used = new double[scores.get(v).byCode().length];
      for (int code = 0; code < used.length; code++) {
        used[code] = table.score(v, code);
      }
      scores.set(v, scores.get(v).withScores(used));
    }
    return corrected(new Moments(noisy, new double[scores.size()][scores.size()]), table);
  }

  private GaussianCopula corrected(Moments measured, ScoreTable table) {
    ShorteningBias bias = new ShorteningBias(table, maskOf);
    GaussianCopula copula = copula(measured);
    for (int i = 0; i < CORRECTIONS; i++) {
      double[][] correction =
          bias.of(new CodeSampler(CopulaMixture.single(copula), drawn(), dependencies()));
      copula = copula(new Moments(measured.noisy, correction));
    }
    return copula;
  }

  /** The variables that the copula draws. */
  int[] drawn() {
    return IntStream.range(0, same.length).filter(v -> same[v] == v).toArray();
  }

  /** The masks that are always the same as another one. */
  List<Dependency> dependencies() {
    return IntStream.range(0, same.length)
        .filter(v -> same[v] != v)
        .mapToObj(v -> Dependency.same(v, same[v], 2))
        .toList();
  }

  private GaussianCopula copula(Moments moments) {
    Arrays.setAll(same, v -> v);
    int size = scores.size();
    double[][] correlations = new double[size][size];
    for (int pass = 0; pass < 2; pass++) {
      boolean masks = pass == 0;
      for (int a = 0; a < size; a++) {
        correlations[a][a] = 1;
        for (int b = 0; b < a; b++) {
          if ((isMask[a] && isMask[b]) == masks) {
            correlations[a][b] = correlation(a, b, moments, correlations);
            correlations[b][a] = correlations[a][b];
          }
        }
      }
      if (masks) {
        joinMasks(moments);
      }
    }
    int[] drawn = drawn();
    double[][] matrix = new double[drawn.length][drawn.length];
    for (int i = 0; i < drawn.length; i++) {
      for (int j = 0; j < drawn.length; j++) {
        matrix[i][j] = correlations[drawn[i]][drawn[j]];
      }
    }
    return new GaussianCopula(
        Arrays.stream(drawn).mapToObj(v -> scores.get(v).marginal()).toList(),
        NearestCorrelation.repair(matrix));
  }

  private double correlation(int a, int b, Moments moments, double[][] correlations) {
    if (ownMask(a, b) || ownMask(b, a)) {
      return 0;
    }
    double together = together(a, b, correlations);
    if (together * rows < 1) {
      return 0;
    }
    double moment = moments.mean(a, b) / together;
    double deviation = moments.deviation() / together;
    Bridge bridge = bridge(a, b);
    double inCorrelation = deviation / (PRIOR * bridge.slope(0));
    double kept =
        Math.max(0, 1 - deviation * deviation / (moment * moment))
            / (1 + inCorrelation * inCorrelation);
    return kept > 0 ? bridge.correlation(moment * kept) : 0;
  }

  private boolean ownMask(int value, int mask) {
    return maskOf[value] >= 0 && same[maskOf[value]] == same[mask];
  }

  /** The share of rows in which both variables have a code. */
  private double together(int a, int b, double[][] correlations) {
    int maskA = maskOf[a];
    int maskB = maskOf[b];
    if (maskA < 0 || maskB < 0 || same[maskA] == same[maskB]) {
      return Math.min(share(a), share(b));
    }
    return scores
        .get(maskA)
        .expansion()
        .cell(0, scores.get(maskB).expansion(), 0, correlations[maskA][maskB]);
  }

  private double share(int variable) {
    return maskOf[variable] < 0 ? 1 : scores.get(maskOf[variable]).marginal().cdf(0);
  }

  private void joinMasks(Moments moments) {
    for (int a = 0; a < same.length; a++) {
      for (int b = 0; b < a && same[a] == a; b++) {
        if (isMask[a] && isMask[b] && same[b] == b && areSame(a, b, moments)) {
          same[a] = b;
        }
      }
    }
  }

  private boolean areSame(int a, int b, Moments moments) {
    double moment = moments.mean(a, b);
    double deviation = moments.deviation();
    return moment > CERTAINTY * deviation
        && moment + DOUBT * deviation >= bridge(a, b).moment(SAME);
  }

  private Bridge bridge(int a, int b) {
    return new Bridge(scores.get(a).expansion(), scores.get(b).expansion());
  }

  /** Mean products of scores. */
  private final class Moments {
    private static final double SQUARE_UNIT = (double) ScoreTable.UNIT * ScoreTable.UNIT;
    private final NoisyVector noisy;

    private final double[][] correction;

    private Moments(NoisyVector noisy, double[][] correction) {
      this.noisy = noisy;
      this.correction = correction;
    }

    private double mean(int a, int b) {
      int high = Math.max(a, b);
      int low = Math.min(a, b);
      return noisy.value(high * (high - 1) / 2 + low) / SQUARE_UNIT / rows + correction[high][low];
    }

    private double deviation() {
      return noisy.sigma() / SQUARE_UNIT / rows;
    }
  }
}
