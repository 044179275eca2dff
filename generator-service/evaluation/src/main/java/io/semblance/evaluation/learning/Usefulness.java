package io.semblance.evaluation.learning;

import java.util.List;

/**
 * What a model that learnt from synthetic rows is worth on real rows, beside one that learnt from
 * as many real rows: train-synthetic-test-real against train-real-test-real.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param target the column to predict
 * @param positive what is predicted, in words
 * @param testedOn where the test rows come from
 * @param trainingRows how many rows each model learnt from
 * @param testRows how many real rows both were tested on
 * @param positiveShare share of the test rows that are positive
 * @param real of the model that learnt from real rows
 * @param synthetic of the model that learnt from synthetic rows
 * @param gap by how much the AUC of the second is below that of the first
 * @param fairness one for each protected column but the target
 */
public record Usefulness(
    String target,
    String positive,
    TestRows testedOn,
    int trainingRows,
    int testRows,
    double positiveShare,
    ModelScore real,
    ModelScore synthetic,
    double gap,
    List<GroupFairness> fairness) {

  /** Where test rows come from. */
  public enum TestRows {
    /** Rows that no model and no synthesizer has seen. */
    HOLDOUT,
    /** A quarter of the training rows: the synthesizer has seen them, which flatters its table. */
    TRAINING
  }

  public Usefulness {
    fairness = List.copyOf(fairness);
  }
}
