package io.semblance.engine.copula;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.numeric.CorrelationMatrix;
import io.semblance.engine.numeric.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * 1. Nominal codes are put in their optimal order (OptimalOrder), the same for all classes.
 * 2. Latent classes are found on the codes (LatentClassLearner); rows belong to classes with
 *    probabilities.
 * 3. The marginals of a class are its smoothed shares of codes (ClassSmoothing).
 * 4. The mean products of the normal scores within a class are bridged to latent correlations
 *    (Bridge). Each is shrunk to the mean over classes by the part of its variation between classes
 *    that sampling explains: with the sampling variance v_k = 1 / (n_k a_1 b_1) of a correlation,
 *
 *        τ² = max(0, mean of (ρ_k - ρ̄)² - v_k),   ρ_k ← ρ̄ + τ² / (τ² + v_k) (ρ_k - ρ̄)   [1].
 *
 * 5. The correlations are corrected against the table, and each matrix is repaired to the nearest
 *    correlation matrix (MomentCorrection).
 *
 * Cost: linear in rows, quadratic in columns, linear in classes.
 *
 * [1] C. N. Morris, "Parametric empirical Bayes inference", JASA 78 (1983) 47-55.
 */
/**
 * Fits a mixture of Gaussian copulas to codes.
 *
 * <p>Privacy: reads rows; for fits without a budget only.
 */
public final class MixtureLearner {

  private static final int PARTS = 8;
  private static final int CHUNK = 2048;

  private final CodedTable table;
  private final MixtureOptions options;
  private final Workers workers;

  public MixtureLearner(CodedTable table, MixtureOptions options, Workers workers) {
    this.table = table;
    this.options = options;
    this.workers = workers;
  }

  public FittedMixture learn() {
    int[][] orders = new OptimalOrder(table).find();
    LatentClassLearner learner = new LatentClassLearner(table, orders, options, workers);
    LatentClassLearner.Fitted single = learner.single();
    LatentClassLearner.Fitted fitted = learner.learn();
    List<List<EmpiricalMarginal>> marginals = marginals(fitted, orders);
    ScoreSeries[][] series = series(marginals);
    ClassMoments moments = moments(fitted, marginals, series);
    double[][][] correlations = correlations(moments, series);
    shrink(correlations, moments, series);
    List<EmpiricalMarginal> whole = new ArrayList<>();
    for (int j = 0; j < orders.length; j++) {
      whole.add(EmpiricalMarginal.of(table.variable(j).counts(), orders[j]));
    }
    ScoreSeries[][] wholeSeries = series(List.of(whole));
    MomentCorrection correction =
        new MomentCorrection(
            moments(single, List.of(whole), wholeSeries),
            moments,
            seenFromClasses(marginals, whole, wholeSeries[0]),
            correlations,
            workers);
    CorrectionReport report = correction.run();
    GaussianCopula[] copulas = new GaussianCopula[marginals.size()];
    workers.run(
        copulas.length,
        k ->
            copulas[k] =
                new GaussianCopula(
                    marginals.get(k), CorrelationMatrix.of(correction.correlations()[k])));
    return new FittedMixture(mixture(copulas, fitted.counts()), report);
  }

  /** By class and variable, the scores of the whole table from where the class stands. */
  private ScoreSeries[][] seenFromClasses(
      List<List<EmpiricalMarginal>> marginals,
      List<EmpiricalMarginal> whole,
      ScoreSeries[] wholeSeries) {
    double[][] byCode = new double[whole.size()][];
    for (int j = 0; j < byCode.length; j++) {
      byCode[j] = new double[table.variable(j).levels()];
      for (int rank = 0; rank < whole.get(j).levels(); rank++) {
        byCode[j][whole.get(j).code(rank)] = wholeSeries[j].score(rank);
      }
    }
    ScoreSeries[][] seen = new ScoreSeries[marginals.size()][byCode.length];
    workers.run(
        seen.length,
        k -> {
          for (int j = 0; j < byCode.length; j++) {
            seen[k][j] = ScoreSeries.of(marginals.get(k).get(j), byCode[j]);
          }
        });
    return seen;
  }

  private static CopulaMixture mixture(GaussianCopula[] copulas, SoftCounts counts) {
    double total = 0;
    for (int k = 0; k < copulas.length; k++) {
      total += counts.rows(k);
    }
    List<WeightedCopula> classes = new ArrayList<>();
    for (int k = 0; k < copulas.length; k++) {
      classes.add(new WeightedCopula(counts.rows(k) / total, copulas[k]));
    }
    return CopulaMixture.of(classes);
  }

  private List<List<EmpiricalMarginal>> marginals(
      LatentClassLearner.Fitted fitted, int[][] orders) {
    EmpiricalMarginal[][] byClass = new EmpiricalMarginal[fitted.classes().size()][orders.length];
    workers.run(
        orders.length,
        j -> {
          ClassSmoothing smoothing = fitted.smoothing();
          double[][] shares = smoothing.shares(fitted.counts(), j, smoothing.strength(j));
          fitted.counts().calibrate(shares, smoothing.layout().first(j));
          for (int k = 0; k < shares.length; k++) {
            byClass[k][j] = EmpiricalMarginal.of(shares[k], orders[j]);
          }
        });
    return Arrays.stream(byClass).map(List::of).toList();
  }

  private ScoreSeries[][] series(List<List<EmpiricalMarginal>> marginals) {
    ScoreSeries[][] series = new ScoreSeries[marginals.size()][];
    workers.run(
        series.length,
        k ->
            series[k] = marginals.get(k).stream().map(ScoreSeries::of).toArray(ScoreSeries[]::new));
    return series;
  }

  private ClassMoments moments(
      LatentClassLearner.Fitted fitted,
      List<List<EmpiricalMarginal>> marginals,
      ScoreSeries[][] series) {
    int classes = series.length;
    CellLayout layout = fitted.smoothing().layout();
    float[] scores = new float[layout.cells() * classes];
    for (int k = 0; k < classes; k++) {
      for (int j = 0; j < layout.variables(); j++) {
        EmpiricalMarginal marginal = marginals.get(k).get(j);
        for (int rank = 0; rank < marginal.levels(); rank++) {
          scores[(layout.first(j) + marginal.code(rank)) * classes + k] =
              (float) series[k][j].score(rank);
        }
      }
    }
    int chunks = (table.rows() + CHUNK - 1) / CHUNK;
    boolean missing = table.isIncomplete();
    ClassMoments[] parts = new ClassMoments[PARTS];
    workers.run(
        PARTS,
        part -> {
          parts[part] = new ClassMoments(classes, layout.variables(), missing);
          Posterior posterior = new Posterior(fitted.classes());
          for (int chunk = part; chunk < chunks; chunk += PARTS) {
            int from = chunk * CHUNK;
            CellRows rows =
                CellRows.between(table, layout, from, Math.min(from + CHUNK, table.rows()));
            for (int row = 0; row < rows.rows(); row++) {
              posterior.look(rows, row);
              parts[part].add(rows, row, posterior, scores);
            }
          }
        });
    for (int part = 1; part < PARTS; part++) {
      parts[0].add(parts[part]);
    }
    return parts[0];
  }

  private double[][][] correlations(ClassMoments moments, ScoreSeries[][] series) {
    int size = table.size();
    double[][][] correlations = new double[series.length][size][size];
    workers.run(
        series.length,
        k -> {
          for (int a = 0; a < size; a++) {
            correlations[k][a][a] = 1;
            for (int b = 0; b < a; b++) {
              double rho =
                  new Bridge(series[k][a], series[k][b]).correlation(moments.mean(k, a, b));
              correlations[k][a][b] = rho;
              correlations[k][b][a] = rho;
            }
          }
        });
    return correlations;
  }

  private void shrink(double[][][] correlations, ClassMoments moments, ScoreSeries[][] series) {
    int classes = correlations.length;
    double[] variances = new double[classes];
    for (int a = 0; a < table.size(); a++) {
      for (int b = 0; b < a; b++) {
        double precision = 0;
        double mean = 0;
        for (int k = 0; k < classes; k++) {
          double information =
              moments.together(k, a, b) * series[k][a].variance() * series[k][b].variance();
          variances[k] = 1 / Math.max(information, 1e-9);
          precision += information;
          mean += information * correlations[k][a][b];
        }
        if (precision <= 0) {
          continue;
        }
        mean /= precision;
        double between = 0;
        for (int k = 0; k < classes; k++) {
          double difference = correlations[k][a][b] - mean;
          between += (difference * difference - variances[k]) / variances[k] / precision;
        }
        for (int k = 0; k < classes; k++) {
          double kept = between > 0 ? between / (between + variances[k]) : 0;
          double rho = classes == 1 ? mean : mean + kept * (correlations[k][a][b] - mean);
          correlations[k][a][b] = rho;
          correlations[k][b][a] = rho;
        }
      }
    }
  }
}
