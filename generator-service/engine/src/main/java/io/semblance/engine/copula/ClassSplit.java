package io.semblance.engine.copula;

import io.semblance.engine.numeric.FastExponential;
import java.util.Arrays;

/*
 * A class is cut across the direction in which its rows differ most: the first principal axis u of
 * the variables' scores within the class, found by power iteration on a bounded number of rows. A
 * row at y = uᵀ(s - mean), in standard deviations, goes to the first child with probability
 * 1 / (1 + exp(-STEEPNESS y)).
 */
/** Cuts classes in two, where EM goes on from. */
final class ClassSplit {

  private static final int MAX_ROWS = 8_000;
  private static final int POWER_STEPS = 6;
  private static final float STEEPNESS = 4;
  private static final float LEAST_SHARE = .02f;

  private final CellRows rows;
  private final LatentClasses classes;
  private final float[] scores;
  private final int used;

  /** For each class, by variable, the mean score and the axis. */
  private final double[][] means;

  private final double[][] axes;

  /** Which rows belong to which classes, and how much. */
  private int[] rowOf = new int[MAX_ROWS];

  private int[] classOf = new int[MAX_ROWS];
  private float[] shareOf = new float[MAX_ROWS];
  private int memberships;

  /**
   * @param scores of cells
   */
  ClassSplit(CellRows rows, LatentClasses classes, float[] scores) {
    this.rows = rows;
    this.classes = classes;
    this.scores = scores;
    this.used = Math.min(MAX_ROWS, rows.rows());
    this.means = new double[classes.size()][rows.variables()];
    this.axes = new double[classes.size()][rows.variables()];
  }

  /** By cell and class, what a cell adds to y. */
  float[] projections(CellLayout layout) {
    int size = classes.size();
    measure();
    double[] deviations = new double[size];
    for (int k = 0; k < size; k++) {
      for (int j = 0; j < rows.variables(); j++) {
        axes[k][j] = 1 + .1 * ((j * 7 + k * 3) % 10);
      }
      normalise(axes[k]);
    }
    for (int step = 0; step < POWER_STEPS; step++) {
      iterate(deviations);
    }
    float[] projections = new float[layout.cells() * size];
    for (int j = 0; j < rows.variables(); j++) {
      for (int c = 0; c < layout.levels(j); c++) {
        int cell = layout.first(j) + c;
        for (int k = 0; k < size; k++) {
          double scale = STEEPNESS / Math.max(deviations[k], 1e-6);
          projections[cell * size + k] =
              (float) (axes[k][j] * (scores[cell] - means[k][j]) * scale);
        }
      }
    }
    return projections;
  }

  /** The probability of the first child at y. */
  static float first(float y) {
    return 1 / (1 + FastExponential.of(-y));
  }

  private void measure() {
    Posterior posterior = new Posterior(classes);
    for (int row = 0; row < used; row++) {
      posterior.look(rows, row);
      for (int i = 0; i < posterior.count(); i++) {
        if (posterior.share(i) >= LEAST_SHARE) {
          add(row, posterior.member(i), posterior.share(i));
        }
      }
    }
    double[][] present = new double[classes.size()][rows.variables()];
    for (int m = 0; m < memberships; m++) {
      for (int j = 0; j < rows.variables(); j++) {
        int cell = rows.cell(rowOf[m], j);
        if (cell >= 0) {
          means[classOf[m]][j] += shareOf[m] * scores[cell];
          present[classOf[m]][j] += shareOf[m];
        }
      }
    }
    for (int k = 0; k < means.length; k++) {
      for (int j = 0; j < means[k].length; j++) {
        means[k][j] = present[k][j] > 0 ? means[k][j] / present[k][j] : 0;
      }
    }
  }

  private void add(int row, int classNumber, float share) {
    if (memberships == rowOf.length) {
      rowOf = Arrays.copyOf(rowOf, 2 * memberships);
      classOf = Arrays.copyOf(classOf, 2 * memberships);
      shareOf = Arrays.copyOf(shareOf, 2 * memberships);
    }
    rowOf[memberships] = row;
    classOf[memberships] = classNumber;
    shareOf[memberships++] = share;
  }

  private void iterate(double[] deviations) {
    double[][] next = new double[classes.size()][rows.variables()];
    double[] weights = new double[classes.size()];
    double[] squares = new double[classes.size()];
    for (int m = 0; m < memberships; m++) {
      int k = classOf[m];
      double y = project(rowOf[m], k);
      weights[k] += shareOf[m];
      squares[k] += shareOf[m] * y * y;
      for (int j = 0; j < rows.variables(); j++) {
        int cell = rows.cell(rowOf[m], j);
        if (cell >= 0) {
          next[k][j] += shareOf[m] * y * (scores[cell] - means[k][j]);
        }
      }
    }
    for (int k = 0; k < next.length; k++) {
      deviations[k] = weights[k] > 0 ? StrictMath.sqrt(squares[k] / weights[k]) : 1;
      if (normalise(next[k])) {
        axes[k] = next[k];
      }
    }
  }

  private double project(int row, int k) {
    double y = 0;
    for (int j = 0; j < rows.variables(); j++) {
      int cell = rows.cell(row, j);
      if (cell >= 0) {
        y += axes[k][j] * (scores[cell] - means[k][j]);
      }
    }
    return y;
  }

  private static boolean normalise(double[] vector) {
    double squares = 0;
    for (double entry : vector) {
      squares += entry * entry;
    }
    if (!(squares > 0)) {
      return false;
    }
    double norm = StrictMath.sqrt(squares);
    for (int j = 0; j < vector.length; j++) {
      vector[j] /= norm;
    }
    return true;
  }
}
