package io.semblance.evaluation.learning;

import io.semblance.evaluation.column.AlignedTables;
import io.semblance.evaluation.column.RowSample;
import io.semblance.evaluation.work.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/*
 * As many rows of each table are dealt into folds; trees grown on all folds but one score the rows
 * of that one. The AUC is the mean over folds, its interval DeLong's with folds taken for
 * independent. The propensity error is mean (p - 1/2)^2 [1]: 0 where nothing tells the tables
 * apart, 1/4 where everything does.
 *
 * [1] J. Snoke et al., "General and specific utility measures for synthetic data",
 * J. R. Stat. Soc. A 181 (2018)
 */
/**
 * How well a learner tells synthetic rows from training rows: the closer to guessing, the better.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param auc .5 where it guesses, 1 where it always knows
 * @param low lower end of the 95 % confidence interval of the AUC
 * @param high upper end of it
 * @param propensityError mean squared distance of the probabilities from one half
 * @param rows how many rows of each table it saw
 * @param telling the columns that told most, the first most of all
 */
public record Discriminator(
    double auc,
    double low,
    double high,
    double propensityError,
    int rows,
    int folds,
    List<Telling> telling) {

  private static final int MOST_TELLING = 8;

  /** The share of a column in what the trees gained; a hint, since columns that agree share it. */
  public record Telling(String column, double share) {}

  /** What one fold says. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  private record Fold(Auc auc, double squares, double[] gains) {}

  public Discriminator {
    telling = List.copyOf(telling);
  }

  /** Whether there are enough rows to tell anything. */
  static boolean isPossible(AlignedTables tables, LearningOptions options) {
    return !tables.columns().isEmpty()
        && Math.min(tables.rows(0), tables.rows(1)) >= 10 * options.folds();
  }

  /** Compares table 1, the synthetic one, with table 0, the training rows. */
  static Discriminator of(AlignedTables tables, LearningOptions options, Workers workers) {
    int size = Math.min(options.mostRows(), Math.min(tables.rows(0), tables.rows(1)));
    int[] real = shuffled(tables.rows(0), size, options.seed());
    int[] synthetic = shuffled(tables.rows(1), size, options.seed() + 1);
    Features features = Features.of(tables);
    List<Fold> folds =
        workers.map(options.folds(), f -> fold(features, real, synthetic, f, options.folds()));
    double auc = folds.stream().mapToDouble(fold -> fold.auc().value()).average().orElseThrow();
    double variance = folds.stream().mapToDouble(fold -> fold.auc().variance()).sum();
    Auc mean = new Auc(auc, variance / folds.size() / folds.size());
    double squares = folds.stream().mapToDouble(Fold::squares).sum();
    return new Discriminator(
        auc,
        mean.low(),
        mean.high(),
        squares / (2.0 * size),
        size,
        options.folds(),
        telling(features, folds));
  }

  private static int[] shuffled(int rows, int size, long seed) {
    return RowSample.shuffled(RowSample.of(rows, size, seed), seed);
  }

  private static Fold fold(Features features, int[] real, int[] synthetic, int fold, int folds) {
    float[] trainRows = rows(features, real, synthetic, i -> i % folds != fold);
    float[] testRows = rows(features, real, synthetic, i -> i % folds == fold);
    boolean[] testLabels = labels(testRows.length / features.width());
    try (BoostedTrees trees =
        BoostedTrees.fit(features, trainRows, labels(trainRows.length / features.width()))) {
      double[] probabilities = trees.probabilities(testRows);
      double squares = 0;
      for (double probability : probabilities) {
        squares += (probability - .5) * (probability - .5);
      }
      return new Fold(Auc.of(probabilities, testLabels), squares, trees.gains());
    }
  }

  /** Real rows first, then as many synthetic ones. */
  private static float[] rows(Features features, int[] real, int[] synthetic, IntPredicate chosen) {
    int[] positions = IntStream.range(0, real.length).filter(chosen).toArray();
    float[] first = features.rows(0, IntStream.of(positions).map(i -> real[i]).toArray());
    float[] second = features.rows(1, IntStream.of(positions).map(i -> synthetic[i]).toArray());
    float[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    return both;
  }

  private static boolean[] labels(int rows) {
    boolean[] labels = new boolean[rows];
    Arrays.fill(labels, rows / 2, rows, true);
    return labels;
  }

  private static List<Telling> telling(Features features, List<Fold> folds) {
    List<Telling> telling = new ArrayList<>();
    for (int c = 0; c < features.width(); c++) {
      int column = c;
      double share = folds.stream().mapToDouble(fold -> fold.gains()[column]).average().orElse(0);
      telling.add(new Telling(features.name(c), share));
    }
    return telling.stream()
        .sorted(Comparator.comparingDouble(column -> -column.share()))
        .limit(MOST_TELLING)
        .toList();
  }
}
