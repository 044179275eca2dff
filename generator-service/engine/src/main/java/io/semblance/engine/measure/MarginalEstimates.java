package io.semblance.engine.measure;

import io.semblance.engine.coding.TableCoding;
import io.semblance.engine.privacy.NoisyVector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/*
 * The number of rows is the mean of the columns' sums, weighted by the inverse of their variances
 * (a sum over K cells has variance K σ²). In an ordered column, a cell below √(2 ln K) σ, which noise
 * alone would hardly pass, is taken together with its like beside it. The mass of such a run at an end
 * of the column falls off geometrically; the declared end itself keeps
 * a few rows, since people declare bounds that occur, and binned comparisons depend on the range. A run inside is halved as long as a half stands out from its
 * noise by as much; what stands out is spread evenly over its cells, what does not is set to 0, since far outliers made of noise would spoil means and ranges. So is a count of missing values below 2σ.
 * Then each column is scaled to that number of rows, so that empty cells stay empty; a nominal one
 * whose positive cells add up to too much is moved to the nearest point in the l2 norm [1] instead.
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

  /** Sums below so many standard deviations of their noise are always taken for noise. */
  private static final double LEAST_FLOOR = 2;

  /** Columns of fewer cells are not grids of numbers. */
  private static final int GRID_CELLS = 20;

  /** A longer tail, as a share of the grid, means that the declared bounds are loose. */
  private static final double WIDEST_TAIL = .6;

  private static final double ANCHORED_SHARE = 2e-4;

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
      boolean ordered = !coding.coding(histogram.column()).orElseThrow().isNominal();
      if (ordered) {
        smooth(cells, histogram.levels());
      }
      if (histogram.mask() >= 0 && cells[histogram.levels()] < LEAST_FLOOR * sigma) {
        cells[histogram.levels()] = 0;
      }
      weights.add(ordered ? scale(cells, rows) : project(cells, rows));
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
    double floor = sigma * Math.max(LEAST_FLOOR, Math.sqrt(2 * Math.log(levels)));
    int from = 0;
    while (from < levels) {
      int to = from;
      while (to < levels && cells[to] < floor) {
        to++;
      }
      if (from == 0 && to == levels) {
        Arrays.fill(cells, 0, levels, Math.max(0, sum(cells, 0, levels)) / levels);
      } else if (to > from && (from == 0 || to == levels)) {
        taper(cells, from, to, floor / 2);
        anchor(cells, from, to, levels);
      } else if (to > from) {
        spread(cells, from, to, floor);
      }
      from = to + 1;
    }
  }

  /** Gives a run at an end of the column its mass back, falling geometrically towards that end. */
  private static void taper(double[] cells, int from, int to, double first) {
    int length = to - from;
    double mass = sum(cells, from, to);
    if (mass <= 0) {
      Arrays.fill(cells, from, to, 0);
      return;
    }
    double ratio = ratio(mass / first, length);
    double start = mass / geometric(ratio, length);
    for (int i = 0; i < length; i++) {
      cells[from == 0 ? to - 1 - i : from + i] = start * StrictMath.pow(ratio, i);
    }
  }

  /** Lets a few rows reach the declared end of a grid that is not much wider than the bulk. */
  private void anchor(double[] cells, int from, int to, int levels) {
    if (levels >= GRID_CELLS && to - from <= WIDEST_TAIL * levels) {
      int end = from == 0 ? 0 : levels - 1;
      cells[end] = Math.max(cells[end], ANCHORED_SHARE * rows);
    }
  }

  /** The ratio of a falling geometric series of that sum that starts at 1; 1 where none does. */
  private static double ratio(double sum, int length) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 50; i++) {
      double middle = (low + high) / 2;
      if (geometric(middle, length) < sum) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  private static double geometric(double ratio, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum = sum * ratio + 1;
    }
    return sum;
  }

  private static void spread(double[] cells, int from, int to, double floor) {
    if (!standsOut(cells, from, to, floor)) {
      Arrays.fill(cells, from, to, 0);
      return;
    }
    int middle = (from + to) / 2;
    if (middle > from
        && (standsOut(cells, from, middle, floor) || standsOut(cells, middle, to, floor))) {
      spread(cells, from, middle, floor);
      spread(cells, middle, to, floor);
      return;
    }
    Arrays.fill(cells, from, to, sum(cells, from, to) / (to - from));
  }

  private static boolean standsOut(double[] cells, int from, int to, double floor) {
    return sum(cells, from, to) >= floor * Math.sqrt(to - from);
  }

  private static double sum(double[] cells, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += cells[i];
    }
    return sum;
  }

  /** The positive entries, scaled to the sum {@code total}; equal ones where none is positive. */
  static double[] scale(double[] cells, double total) {
    double[] positive = Arrays.stream(cells).map(cell -> Math.max(0, cell)).toArray();
    double sum = sum(positive, 0, positive.length);
    if (sum == 0) {
      Arrays.fill(positive, total / positive.length);
      return positive;
    }
    return Arrays.stream(positive).map(cell -> cell * (total / sum)).toArray();
  }

  /** The same, but where the sum is too large, the nearest vector in the l2 norm. */
  static double[] project(double[] cells, double total) {
    double[] positive = Arrays.stream(cells).map(cell -> Math.max(0, cell)).toArray();
    if (sum(positive, 0, positive.length) <= total) {
      return scale(cells, total);
    }
    double shift = shift(positive, total);
    return Arrays.stream(positive).map(cell -> Math.max(0, cell - shift)).toArray();
  }

  /** What to take from every entry so that the positive rest adds up to {@code total}. */
  private static double shift(double[] cells, double total) {
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
    return shift;
  }
}
