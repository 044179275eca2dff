package io.semblance.evaluation.learning;

import io.semblance.evaluation.column.AlignedColumn;
import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.column.RowSample;
import io.semblance.evaluation.fairness.FairnessGaps;
import io.semblance.evaluation.group.Grouping;
import io.semblance.evaluation.learning.LearningReport.Protection;
import io.semblance.evaluation.work.Workers;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Training rows (table 0), hold-out rows (1) and synthetic rows (2), and a question to learn. */
final class UsefulnessTrial {

  private static final int TRAINING = 0;
  private static final int HOLDOUT = 1;
  private static final int SYNTHETIC = 2;

  /** Fewer test rows of either answer say nothing. */
  private static final int LEAST_TEST_ROWS = 10;

  private final AlignedTables tables;
  private final Target target;
  private final LearningOptions options;
  private final int testTable;
  private final int[] realRows;
  private final int[] testRows;

  /** How a trial is run. */
  record Setting(LearningOptions options, Protection protection, Workers workers) {}

  private UsefulnessTrial(AlignedTables tables, Target target, LearningOptions options) {
    this.tables = tables;
    this.target = target;
    this.options = options;
    int[] answered = RowSample.shuffled(answered(TRAINING), options.seed());
    int[] held = answered(HOLDOUT);
    if (isTelling(HOLDOUT, held)) {
      this.testTable = HOLDOUT;
      this.testRows = held;
      this.realRows = answered;
    } else {
      this.testTable = TRAINING;
      this.testRows = Arrays.copyOf(answered, answered.length / 4);
      this.realRows = Arrays.copyOfRange(answered, answered.length / 4, answered.length);
    }
  }

  /** Empty where either answer is too rare to be learnt from one of the tables. */
  static Optional<Usefulness> run(AlignedTables tables, Target target, Setting setting) {
    UsefulnessTrial trial = new UsefulnessTrial(tables, target, setting.options());
    return trial.isPossible()
        ? Optional.of(trial.run(setting.protection(), setting.workers()))
        : Optional.empty();
  }

  private boolean isPossible() {
    return tables.columns().size() > 1
        && isTelling(testTable, testRows)
        && isTelling(TRAINING, realRows)
        && isTelling(SYNTHETIC, answered(SYNTHETIC));
  }

  private Usefulness run(Protection protection, Workers workers) {
    int[] synthetic = RowSample.shuffled(answered(SYNTHETIC), options.seed() + 1);
    int size = Math.min(options.mostRows(), Math.min(realRows.length, synthetic.length));
    Features features = Features.of(tables.without(target.column().name()));
    int[][] learnt = {Arrays.copyOf(realRows, size), Arrays.copyOf(synthetic, size)};
    int[] from = {TRAINING, SYNTHETIC};
    float[] test = features.rows(testTable, testRows);
    List<double[]> probabilities =
        workers.map(2, model -> probabilities(features, from[model], learnt[model], test));
    boolean[] labels = labels(testTable, testRows);
    ModelScore real = ModelScore.of(probabilities.get(0), labels);
    ModelScore other = ModelScore.of(probabilities.get(1), labels);
    double positives = IntStream.range(0, labels.length).filter(i -> labels[i]).count();
    return new Usefulness(
        target.column().name(),
        target.meaning(),
        testTable == HOLDOUT ? Usefulness.TestRows.HOLDOUT : Usefulness.TestRows.TRAINING,
        size,
        testRows.length,
        positives / labels.length,
        real,
        other,
        real.auc() - other.auc(),
        protection.columns().stream()
            .filter(column -> !column.equals(target.column().name()))
            .map(column -> fairness(column, protection.leastGroupRows(), labels, probabilities))
            .toList());
  }

  private double[] probabilities(Features features, int table, int[] rows, float[] test) {
    try (BoostedTrees trees =
        BoostedTrees.fit(features, features.rows(table, rows), labels(table, rows))) {
      return trees.probabilities(test);
    }
  }

  private GroupFairness fairness(
      String column, int leastRows, boolean[] labels, List<double[]> probabilities) {
    AlignedColumn grouped =
        tables.pick(TRAINING, testTable).select(1, testRows).columns().stream()
            .filter(candidate -> candidate.name().equals(column))
            .findFirst()
            .orElseThrow(
                () -> new IllegalArgumentException("column '" + column + "' is not compared"));
    Map<String, int[]> groups = new LinkedHashMap<>();
    for (Grouping.Members members : Grouping.of(grouped).members()) {
      if (members.synthetic().length >= leastRows) {
        groups.put(members.name(), members.synthetic());
      }
    }
    return new GroupFairness(
        column,
        leastRows,
        FairnessGaps.of(labels, decisions(probabilities.get(0)), groups),
        FairnessGaps.of(labels, decisions(probabilities.get(1)), groups));
  }

  private static boolean[] decisions(double[] probabilities) {
    boolean[] decisions = new boolean[probabilities.length];
    for (int i = 0; i < decisions.length; i++) {
      decisions[i] = probabilities[i] >= .5;
    }
    return decisions;
  }

  private int[] answered(int table) {
    return IntStream.range(0, tables.rows(table))
        .filter(row -> target.answer().of(table, row).isPresent())
        .toArray();
  }

  private boolean[] labels(int table, int[] rows) {
    boolean[] labels = new boolean[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = target.answer().of(table, rows[i]).orElse(false);
    }
    return labels;
  }

  private boolean isTelling(int table, int[] rows) {
    int positives = 0;
    for (boolean label : labels(table, rows)) {
      positives += label ? 1 : 0;
    }
    return Math.min(positives, rows.length - positives) >= LEAST_TEST_ROWS;
  }
}
