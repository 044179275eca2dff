package io.semblance.engine.measure;

import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.privacy.NoisyVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * The number of rows is the mean of the columns' sums, weighted by the inverse of their variances
 * (a sum over K cells has variance K σ²). In ordered columns, runs of cells below 2σ are replaced by
 * their mean, or by 0 where even their sum is within 2 standard deviations of it. Then each column
 * is moved to the nearest point, in the l2 norm, without negative cells and with that sum [1].
 *
 * [1] J. Duchi, S. Shalev-Shwartz, Y. Singer, T. Chandra, "Efficient projections onto the l1-ball",
 *     ICML 2008.
 */
/**
 * Consistent marginals made of noisy counts.
 *
 * <p>Privacy: post-processing; reads no rows.
 */
public final class MarginalEstimates {

  private static final double NOISE_FLOOR = 2;

  private final double rows;
  private final double sigma;
  private final List<double[]> weights = new ArrayList<>();

  public MarginalEstimates(NoisyVector noisy, HistogramLayout layout, TableCoding coding) {
    this.sigma = noisy.sigma();
    this.rows = Math.max(1, rows(noisy, layout));
    for (int h = 0; h < layout.histograms(); h++) {
      HistogramLayout.Histogram histogram = layout.histogram(h);
      double[] cells = new double[histogram.cells()];
      Arrays.setAll(cells, i -> noisy.value(histogram.firstCell() + i));
      if (!coding.coding(histogram.column()).orElseThrow().isNominal()) {
        smooth(cells, histogram.levels());
      }
      weights.add(project(cells, rows));
    }
  }

  /** The noisy number of rows, at least 1. */
  public double rows() {
    return rows;
  }

  /** The cells of one histogram; they add up to {@link #rows()}. */
  public double[] weights(int histogram) {
    return weights.get(histogram).clone();
  }

  /** The standard deviation of the noise in each cell. */
  public double sigma() {
    return sigma;
  }

  private static double rows(NoisyVector noisy, HistogramLayout layout) {
    double sum = 0;
    double precision = 0;
    for (int h = 0; h < layout.histograms(); h++) {
      HistogramLayout.Histogram histogram = layout.histogram(h);
      double total = 0;
      for (int i = 0; i < histogram.cells(); i++) {
        total += noisy.value(histogram.firstCell() + i);
      }
      sum += total / histogram.cells();
      precision += 1.0 / histogram.cells();
    }
    return sum / precision;
  }

  private void smooth(double[] cells, int levels) {
    int from = 0;
    while (from < levels) {
      int to = from;
      double sum = 0;
      while (to < levels && cells[to] < NOISE_FLOOR * sigma) {
        sum += cells[to++];
      }
      if (to > from) {
        boolean noise = sum < NOISE_FLOOR * sigma * Math.sqrt(to - from);
        Arrays.fill(cells, from, to, noise ? 0 : sum / (to - from));
      }
      from = to + 1;
    }
  }

  /** The nearest vector without negative entries and of sum {@code total}. */
  static double[] project(double[] cells, double total) {
    double[] sorted = cells.clone();
    Arrays.sort(sorted);
    double sum = 0;
    double shift = 0;
    for (int i = sorted.length - 1, kept = 1; i >= 0; i--, kept++) {
      sum += sorted[i];
      double candidate = (sum - total) / kept;
      if (sorted[i] - candidate > 0) {
        shift = candidate;
      }
    }
    double[] projected = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      projected[i] = Math.max(0, cells[i] - shift);
    }
    return projected;
  }
}
