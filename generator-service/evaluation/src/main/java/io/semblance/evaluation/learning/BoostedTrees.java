package io.semblance.evaluation.learning;

import java.util.LinkedHashMap;
import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/*
 * XGBoost [1] with the defaults of LightGBM: 100 trees of 31 leaves grown best first, learning rate
 * .1, 255 bins. One thread for each fit, since several fits run side by side: the same rows give
 * the same trees whatever the machine lends.
 *
 * [1] T. Chen, C. Guestrin, KDD 2016
 */
/**
 * Gradient-boosted decision trees that tell two kinds of rows apart.
 *
 * <p>Holds memory outside of the heap until it is closed.
 */
final class BoostedTrees implements AutoCloseable {

  private static final int ROUNDS = 100;

  private final Features features;
  private final Booster booster;

  private BoostedTrees(Features features, Booster booster) {
    this.features = features;
    this.booster = booster;
  }

  /**
   * @param rows one after the other, as {@link Features#rows} gives them
   */
  static BoostedTrees fit(Features features, float[] rows, boolean[] labels) {
    DMatrix matrix = matrix(features, rows);
    try {
      float[] zeroOne = new float[labels.length];
      for (int i = 0; i < labels.length; i++) {
        zeroOne[i] = labels[i] ? 1 : 0;
      }
      matrix.setLabel(zeroOne);
      Booster booster = XGBoost.train(matrix, parameters(), ROUNDS, Map.of(), null, null);
      return new BoostedTrees(features, booster);
    } catch (XGBoostError e) {
      throw new IllegalStateException("the trees could not be grown: " + e.getMessage(), e);
    } finally {
      matrix.dispose();
    }
  }

  private static Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("tree_method", "hist");
    parameters.put("grow_policy", "lossguide");
    parameters.put("max_depth", 0);
    parameters.put("max_leaves", 31);
    parameters.put("max_bin", 255);
    parameters.put("eta", .1);
    parameters.put("lambda", 1);
    parameters.put("min_child_weight", 2);
    parameters.put("nthread", 1);
    parameters.put("seed", 1);
    parameters.put("verbosity", 0);
    return parameters;
  }

  /** The probability of the label for each row. */
  double[] probabilities(float[] rows) {
    DMatrix matrix = matrix(features, rows);
    try {
      float[][] predicted = booster.predict(matrix);
      double[] probabilities = new double[predicted.length];
      for (int i = 0; i < probabilities.length; i++) {
        probabilities[i] = predicted[i][0];
      }
      return probabilities;
    } catch (XGBoostError e) {
      throw new IllegalStateException("the trees could not be asked: " + e.getMessage(), e);
    } finally {
      matrix.dispose();
    }
  }

  /** How much each column contributes to the fit, in shares; all 0 where nothing is split. */
  double[] gains() {
    double[] gains = new double[features.width()];
    double sum = 0;
    for (Map.Entry<String, Double> score : scores().entrySet()) {
      // f and the column's position; of a split by categories these follow behind a colon
      String column = score.getKey().replaceFirst(":.*", "").substring(1);
      gains[Integer.parseInt(column)] += score.getValue();
      sum += score.getValue();
    }
    for (int c = 0; c < gains.length && sum > 0; c++) {
      gains[c] /= sum;
    }
    return gains;
  }

  private Map<String, Double> scores() {
    try {
      return booster.getScore("", "total_gain");
    } catch (XGBoostError e) {
      throw new IllegalStateException("the trees could not be asked: " + e.getMessage(), e);
    }
  }

  private static DMatrix matrix(Features features, float[] rows) {
    try {
      int width = features.width();
      DMatrix matrix = new DMatrix(rows, rows.length / width, width, Float.NaN);
      matrix.setFeatureTypes(features.types());
      return matrix;
    } catch (XGBoostError e) {
      throw new IllegalStateException("the rows could not be handed over: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    booster.dispose();
  }
}
