package io.semblance.engine.copula;

import io.semblance.engine.numeric.NearestCorrelation;
import io.semblance.engine.numeric.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/*
 * Smoothing and shrinking weaken dependence. For every pair of variables the table's mean product
 * of normal scores is compared with the model's,
 *
 *     M_ab = Σ_k w_k,ab Σ_h ρ_k,ab^h c_k,a,h c_k,b,h,
 *
 * where c_k,a,h is the h-th Hermite coefficient of the score function of the whole table, seen from
 * the marginal of class k, and w_k,ab the share of class k in the rows that have both. One Newton
 * step moves the correlations of the pair by the same amount in every class; then the matrices are
 * repaired. Steps go on until the worst pair is within the tolerance or gets no better; the best
 * step is kept. Nothing is sampled.
 */
/**
 * Moves the correlations of a fitted mixture until its pairs agree with what the table measured.
 *
 * <p>Privacy: sees no rows, but what it is compared with was measured exactly.
 */
final class MomentCorrection {

  private static final double TOLERANCE = .001;
  private static final int MAX_STEPS = 6;
  private static final double LEAST_SLOPE = 1e-3;
  private static final double LONGEST_STEP = .3;
  private static final int REPORTED_PAIRS = 10;

  private final ClassMoments table;
  private final ClassMoments classes;
  private final ScoreSeries[][] whole;
  private final Workers workers;
  private double[][][] correlations;

  /**
   * @param table mean products of the whole table's scores, as of a single class
   * @param classes in which rows of a class both variables of a pair have a code
   * @param whole by class and variable the whole table's scores seen from the class
   * @param correlations by class; changed
   */
  MomentCorrection(
      ClassMoments table,
      ClassMoments classes,
      ScoreSeries[][] whole,
      double[][][] correlations,
      Workers workers) {
    this.table = table;
    this.classes = classes;
    this.whole = whole;
    this.correlations = correlations;
    this.workers = workers;
  }

  /** The corrected correlations by class; positive definite. */
  double[][][] correlations() {
    return correlations;
  }

  CorrectionReport run() {
    repair();
    double[][] before = gaps();
    double[][] best = before;
    double[][][] kept = correlations;
    int steps = 0;
    while (steps < MAX_STEPS && worst(best) > TOLERANCE) {
      step();
      repair();
      double[][] reached = gaps();
      if (worst(reached) >= worst(best)) {
        break;
      }
      best = reached;
      kept = correlations;
      steps++;
    }
    correlations = kept;
    return new CorrectionReport(steps, worst(before), worst(best), pairs(before, best));
  }

  private void repair() {
    double[][][] repaired = new double[correlations.length][][];
    workers.run(
        repaired.length, k -> repaired[k] = NearestCorrelation.repair(correlations[k]).toArray());
    correlations = repaired;
  }

  private void step() {
    double[][] gaps = gaps();
    double[][][] moved = new double[correlations.length][][];
    for (int k = 0; k < moved.length; k++) {
      moved[k] = new double[gaps.length][];
      for (int a = 0; a < gaps.length; a++) {
        moved[k][a] = correlations[k][a].clone();
      }
    }
    workers.run(
        gaps.length,
        a -> {
          for (int b = 0; b < a; b++) {
            double slope = model(a, b, true);
            double by = slope > LEAST_SLOPE ? gaps[a][b] / slope : 0;
            by = Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, by));
            for (int k = 0; k < moved.length; k++) {
              double rho = Math.max(-Bridge.CAP, Math.min(Bridge.CAP, moved[k][a][b] + by));
              moved[k][a][b] = rho;
              moved[k][b][a] = rho;
            }
          }
        });
    correlations = moved;
  }

  /** What the table has and the model lacks, for {@code a > b}. */
  private double[][] gaps() {
    int size = whole[0].length;
    double[][] gaps = new double[size][size];
    workers.run(
        size,
        a -> {
          for (int b = 0; b < a; b++) {
            gaps[a][b] = table.mean(0, a, b) - model(a, b, false);
          }
        });
    return gaps;
  }

  /** The model's mean product, or how it changes with all classes' correlations. */
  private double model(int a, int b, boolean slope) {
    double sum = 0;
    double total = 0;
    for (int k = 0; k < whole.length; k++) {
      double rows = classes.together(k, a, b);
      Bridge bridge = new Bridge(whole[k][a], whole[k][b]);
      double rho = correlations[k][a][b];
      sum += rows * (slope ? bridge.slope(rho) : bridge.moment(rho));
      total += rows;
    }
    return total > 0 ? sum / total : 0;
  }

  private static double worst(double[][] gaps) {
    double worst = 0;
    for (double[] row : gaps) {
      for (double gap : row) {
        worst = Math.max(worst, Math.abs(gap));
      }
    }
    return worst;
  }

  private List<CorrectionReport.Pair> pairs(double[][] before, double[][] after) {
    List<CorrectionReport.Pair> pairs = new ArrayList<>();
    for (int a = 0; a < before.length; a++) {
      for (int b = 0; b < a; b++) {
        double measured = table.mean(0, a, b);
        pairs.add(
            new CorrectionReport.Pair(
                b, a, measured, measured - before[a][b], measured - after[a][b]));
      }
    }
    pairs.sort(Comparator.comparingDouble(pair -> -Math.abs(pair.measured() - pair.before())));
    return pairs.subList(0, Math.min(REPORTED_PAIRS, pairs.size()));
  }
}
