package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Coding;
import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.copula.CodeScores;
import io.semblance.engine.copula.LevelOrder;
import io.semblance.engine.measure.HistogramLayout;
import io.semblance.engine.measure.LevelScoreAccumulator;
import io.semblance.engine.measure.MarginalEstimates;
import io.semblance.engine.measure.PrivateRows;
import io.semblance.engine.measure.ScoreTable;
import io.semblance.engine.privacy.GaussianMechanism;
import io.semblance.engine.privacy.NoisyVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Marginals and scores of all variables, nominal levels in a measured order.
 *
 * <p>Privacy: what is measured depends on declarations and noisy marginals; the order is
 * post-processing.
 */
final class PrivateOrders {

  private final TableCoding coding;
  private final HistogramLayout layout;
  private final int[] anchors;
  private final int[] nominals;

  PrivateOrders(TableCoding coding, HistogramLayout layout) {
    this.coding = coding;
    this.layout = layout;
    this.anchors = valueVariables(false);
    this.nominals = valueVariables(true);
  }

  boolean areMeasured() {
    return nominals.length > 0 && anchors.length > 0;
  }

  /** By variable. */
  List<CodeScores> scores(
      MarginalEstimates marginals, PrivateRows rows, GaussianMechanism mechanism, double rho) {
    CodeScores[] scores = new CodeScores[coding.variables()];
    for (int h = 0; h < layout.histograms(); h++) {
      HistogramLayout.Histogram histogram = layout.histogram(h);
      double[] weights = marginals.weights(h);
      if (histogram.value() >= 0) {
        double[] values = Arrays.copyOf(weights, histogram.levels());
        scores[histogram.value()] = CodeScores.of(orUniform(values), naturalOrder(values.length));
      }
      if (histogram.mask() >= 0) {
        double missing = weights[histogram.levels()];
        double[] present = {Math.max(0, marginals.rows() - missing), missing};
        scores[histogram.mask()] = CodeScores.of(present, naturalOrder(2));
      }
    }
    if (areMeasured()) {
      reorder(scores, marginals, rows, mechanism, rho);
    }
    return List.of(scores);
  }

  private void reorder(
      CodeScores[] scores,
      MarginalEstimates marginals,
      PrivateRows rows,
      GaussianMechanism mechanism,
      double rho) {
    List<CodeScores> anchorScores = Arrays.stream(anchors).mapToObj(v -> scores[v]).toList();
    double[] shares = new double[anchors.length];
    Arrays.fill(shares, 1);
    ScoreTable table = ScoreNorm.table(anchors, anchorScores, shares);
    int[] levels = Arrays.stream(nominals).map(v -> scores[v].byCode().length).toArray();
    NoisyVector noisy =
        rows.levelScores(new LevelScoreAccumulator(table, nominals, levels), mechanism, rho);
    int at = 0;
    for (int i = 0; i < nominals.length; i++) {
      double[][] sums = new double[levels[i]][anchors.length];
      for (double[] line : sums) {
        for (int a = 0; a < line.length; a++) {
          line[a] = noisy.value(at++) / ScoreTable.UNIT;
        }
      }
      double noise = noisy.sigma() / ScoreTable.UNIT;
      scores[nominals[i]] = reordered(nominals[i], sums, marginals, noise);
    }
  }

  private CodeScores reordered(
      int variable, double[][] sums, MarginalEstimates marginals, double noise) {
    double[] weights = new double[0];
    for (int h = 0; h < layout.histograms(); h++) {
      if (layout.histogram(h).value() == variable) {
        weights = orUniform(Arrays.copyOf(marginals.weights(h), sums.length));
      }
    }
    // a level of few rows has sums of noise, which must not pull it to an end of the order
    double[] damped = Arrays.stream(weights).map(weight -> weight + 2 * noise).toArray();
    return CodeScores.of(weights, LevelOrder.of(sums, damped));
  }

  private int[] valueVariables(boolean nominal) {
    List<Integer> found = new ArrayList<>();
    for (int column = 0; column < coding.schema().size(); column++) {
      int variable = coding.valueVariable(column);
      if (variable >= 0 && coding.coding(column).map(Coding::isNominal).orElse(false) == nominal) {
        found.add(variable);
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private static int[] naturalOrder(int levels) {
    return IntStream.range(0, levels).toArray();
  }

  private static double[] orUniform(double[] weights) {
    if (Arrays.stream(weights).sum() <= 0) {
      Arrays.fill(weights, 1);
    }
    return weights;
  }
}
