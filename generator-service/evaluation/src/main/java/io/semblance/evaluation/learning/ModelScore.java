package io.semblance.evaluation.learning;

/**
 * How well a fitted model predicts rows that it has not seen.
 *
 * @param auc how often it scores a positive row above a negative one
 * @param low lower end of the 95 % confidence interval of the AUC
 * @param high upper end of it
 * @param accuracy share of right decisions at one half
 * @param f1 harmonic mean of precision and recall at one half, 0 where it never finds a positive
 * @param brier mean squared error of the probabilities; less is better
 * @param calibrationError mean distance of stated and observed shares over ten equal groups of rows
 *     ordered by probability
 */
public record ModelScore(
    double auc,
    double low,
    double high,
    double accuracy,
    double f1,
    double brier,
    double calibrationError) {

  private static final int CALIBRATION_GROUPS = 10;

  static ModelScore of(double[] probabilities, boolean[] labels) {
    Auc auc = Auc.of(probabilities, labels);
    int right = 0;
    int found = 0;
    int stated = 0;
    int positives = 0;
    double squares = 0;
    for (int i = 0; i < labels.length; i++) {
      boolean decision = probabilities[i] >= .5;
      right += decision == labels[i] ? 1 : 0;
      found += decision && labels[i] ? 1 : 0;
      stated += decision ? 1 : 0;
      positives += labels[i] ? 1 : 0;
      double error = probabilities[i] - (labels[i] ? 1 : 0);
      squares += error * error;
    }
    double n = labels.length;
    return new ModelScore(
        auc.value(),
        auc.low(),
        auc.high(),
        right / n,
        found == 0 ? 0 : 2.0 * found / (stated + positives),
        squares / n,
        calibrationError(probabilities, labels));
  }

  private static double calibrationError(double[] probabilities, boolean[] labels) {
    int[] order = Ranking.ascending(probabilities);
    double error = 0;
    for (int group = 0; group < CALIBRATION_GROUPS; group++) {
      int from = (int) ((long) group * order.length / CALIBRATION_GROUPS);
      int to = (int) ((long) (group + 1) * order.length / CALIBRATION_GROUPS);
      double difference = 0;
      for (int i = from; i < to; i++) {
        difference += probabilities[order[i]] - (labels[order[i]] ? 1 : 0);
      }
      error += Math.abs(difference);
    }
    return error / order.length;
  }
}
