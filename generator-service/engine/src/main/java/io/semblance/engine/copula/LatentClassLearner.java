package io.semblance.engine.copula;

import io.semblance.engine.coding.CodedTable;
import io.semblance.engine.numeric.RandomSource;
import io.semblance.engine.numeric.Workers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/*
 * Expectation maximisation for a mixture of products of multinomials [1], grown by splitting:
 *
 *   1. one class; a tenth of the rows is held out,
 *   2. every class with enough rows is split in two (ClassSplit); EM iterations follow, and classes
 *      that lose nearly all rows are dropped,
 *   3. for each variable the strength of smoothing is the one of a grid that gives the rows held
 *      out the greatest likelihood (HeldOutLikelihood),
 *   4. while the likelihood of the rows held out grows by more than chance explains, go on with 2.
 *
 * Missing codes have probability 1: whether a value is missing is a variable of its own. Tables of
 * log probabilities are laid out by cell and then by class, so that scoring a row is the sum of d
 * vectors. A step costs O(rows · d · classes) additions. Sums over rows are taken in a fixed number
 * of parts and added up in order: the result does not depend on the number of threads.
 *
 * [1] G. McLachlan, D. Peel, "Finite mixture models" (2000), chapters 2 and 5.
 */
/**
 * Finds latent classes of rows.
 *
 * <p>Privacy: reads rows; for fits without a budget only.
 */
final class LatentClassLearner {

  private static final int PARTS = 8;
  private static final int CHUNK = 2048;
  private static final double HELD_OUT = .1;
  private static final int MIN_HELD_OUT = 50;
  private static final int SEED = 7;
  private static final int ROWS_PER_CLASS = 400;
  private static final double INITIAL_STRENGTH = 10;
  private static final double SPLIT_ROWS = 60;
  private static final double LEAST_ROWS = 15;

  private final CodedTable table;
  private final int[][] orders;
  private final MixtureOptions options;
  private final Workers workers;
  private final CellLayout layout;
  private final CellRows rows;
  private final CellRows heldOut;
  private final float[] scores;
  private Fitted fitted;

  /**
   * @param orders for each variable its codes from the least to the greatest latent value
   */
  LatentClassLearner(CodedTable table, int[][] orders, MixtureOptions options, Workers workers) {
    this.table = table;
    this.orders = orders;
    this.options = options;
    this.workers = workers;
    int[] levels = new int[table.size()];
    Arrays.setAll(levels, j -> table.variable(j).levels());
    this.layout = new CellLayout(levels);
    int[] chosen = chosenRows();
    int held = (int) (HELD_OUT * chosen.length);
    this.heldOut = CellRows.of(table, layout, Arrays.copyOf(chosen, held));
    this.rows = CellRows.of(table, layout, Arrays.copyOfRange(chosen, held, chosen.length));
    this.scores = new float[layout.cells()];
    for (int j = 0; j < orders.length; j++) {
      double[] byCode = CodeScores.of(table.variable(j).counts(), orders[j]).byCode();
      for (int c = 0; c < byCode.length; c++) {
        scores[layout.first(j) + c] = (float) byCode[c];
      }
    }
    this.fitted = single();
  }

  /** What was found: classes, and the counts and the smoothing that they come from. */
  record Fitted(LatentClasses classes, ClassSmoothing smoothing, SoftCounts counts) {}

  /** Finds the classes; their counts are those of all rows. */
  Fitted learn() {
    if (heldOut.rows() >= MIN_HELD_OUT && table.size() > 1) {
      grow();
    }
    SoftCounts counts = countAll(fitted.classes);
    return smoothed(fitted.smoothing, counts);
  }

  private Fitted smoothed(ClassSmoothing smoothing, SoftCounts counts) {
    return new Fitted(smoothing.classes(counts, workers), smoothing, counts);
  }

  private void grow() {
    HeldOutLikelihood likelihood = new HeldOutLikelihood(heldOut, workers);
    double[] best = likelihood.of(fitted.classes);
    while (fitted.classes.size() < options.maxClasses()) {
      int[] split = classesToSplit();
      if (split.length == 0) {
        return;
      }
      Fitted before = fitted;
      fitted = split(split);
      for (int i = 0; i < options.iterations(); i++) {
        iterate();
      }
      tune(likelihood);
      double[] reached = likelihood.of(fitted.classes);
      if (!HeldOutLikelihood.isBetter(reached, best)) {
        fitted = before;
        return;
      }
      best = reached;
    }
  }

  private void tune(HeldOutLikelihood likelihood) {
    double[] strengths = likelihood.bestStrengths(fitted);
    fitted = smoothed(fitted.smoothing.withStrengths(strengths), fitted.counts);
  }

  private void iterate() {
    SoftCounts counts = count(fitted.classes);
    boolean[] kept = new boolean[counts.classes()];
    int number = 0;
    for (int k = 0; k < kept.length; k++) {
      kept[k] = counts.rows(k) >= LEAST_ROWS;
      number += kept[k] ? 1 : 0;
    }
    if (number < kept.length && number > 0) {
      counts = counts.keep(kept, number);
    }
    fitted = smoothed(fitted.smoothing, counts);
  }

  /** The largest classes of enough rows, as many as there is room for. */
  private int[] classesToSplit() {
    SoftCounts counts = fitted.counts;
    int room = options.maxClasses() - counts.classes();
    return IntStream.range(0, counts.classes())
        .boxed()
        .filter(k -> counts.rows(k) >= SPLIT_ROWS)
        .sorted(Comparator.comparingDouble(k -> -counts.rows(k)))
        .limit(room)
        .mapToInt(Integer::intValue)
        .sorted()
        .toArray();
  }

  private Fitted split(int[] split) {
    LatentClasses classes = fitted.classes;
    int[] second = new int[classes.size()];
    Arrays.fill(second, -1);
    for (int i = 0; i < split.length; i++) {
      second[split[i]] = classes.size() + i;
    }
    float[] projections = new ClassSplit(rows, classes, scores).projections(layout);
    SoftCounts counts =
        inParts(
            classes.size() + split.length,
            (part, target) -> {
              Posterior posterior = new Posterior(classes);
              float[] y = new float[classes.size()];
              int end = start(part + 1, target.classes());
              for (int row = start(part, target.classes()); row < end; row++) {
                target.addLogLikelihood(posterior.look(rows, row));
                Arrays.fill(y, 0);
                LatentClasses.addCells(rows, row, projections, y);
                addSplit(target, row, posterior, y, second);
              }
            });
    return smoothed(fitted.smoothing, counts);
  }

  private void addSplit(SoftCounts target, int row, Posterior posterior, float[] y, int[] second) {
    for (int i = 0; i < posterior.count(); i++) {
      int k = posterior.member(i);
      float share = posterior.share(i);
      float first = second[k] < 0 ? 1 : ClassSplit.first(y[k]);
      target.add(rows, row, k, share * first);
      if (second[k] >= 0) {
        target.add(rows, row, second[k], share * (1 - first));
      }
    }
  }

  private SoftCounts count(LatentClasses classes) {
    return inParts(
        classes.size(),
        (part, target) -> {
          Posterior posterior = new Posterior(classes);
          int end = start(part + 1, classes.size());
          for (int row = start(part, classes.size()); row < end; row++) {
            count(rows, row, posterior, target);
          }
        });
  }

  private static void count(CellRows rows, int row, Posterior posterior, SoftCounts target) {
    target.addLogLikelihood(posterior.look(rows, row));
    for (int i = 0; i < posterior.count(); i++) {
      target.add(rows, row, posterior.member(i), posterior.share(i));
    }
  }

  private SoftCounts countAll(LatentClasses classes) {
    int chunks = (table.rows() + CHUNK - 1) / CHUNK;
    return inParts(
        classes.size(),
        (part, target) -> {
          Posterior posterior = new Posterior(classes);
          for (int chunk = part; chunk < chunks; chunk += PARTS) {
            int from = chunk * CHUNK;
            CellRows some =
                CellRows.between(table, layout, from, Math.min(from + CHUNK, table.rows()));
            for (int row = 0; row < some.rows(); row++) {
              count(some, row, posterior, target);
            }
          }
        });
  }

  private SoftCounts inParts(int classes, PartCount body) {
    SoftCounts[] parts = new SoftCounts[PARTS];
    workers.run(
        PARTS,
        part -> {
          parts[part] = new SoftCounts(classes, layout.cells());
          body.count(part, parts[part]);
        });
    for (int part = 1; part < PARTS; part++) {
      parts[0].add(parts[part]);
    }
    return parts[0];
  }

  @FunctionalInterface
  private interface PartCount {
    void count(int part, SoftCounts target);
  }

  /** The first row of a part of those that find {@code classes} classes. */
  private int start(int part, int classes) {
    long used = Math.min(rows.rows(), (long) ROWS_PER_CLASS * classes);
    return (int) (used * part / PARTS);
  }

  /** One class. */
  Fitted single() {
    double[] overall = new double[layout.cells()];
    for (int j = 0; j < layout.variables(); j++) {
      double[] counts = table.variable(j).counts();
      double total = 0;
      for (double count : counts) {
        total += count + .5;
      }
      for (int c = 0; c < counts.length; c++) {
        overall[layout.first(j) + c] = (counts[c] + .5) / total;
      }
    }
    ClassSmoothing smoothing = new ClassSmoothing(layout, orders, overall, INITIAL_STRENGTH);
    LatentClasses nothing = new LatentClasses(new float[1], new float[layout.cells()]);
    SoftCounts counts = count(nothing);
    return smoothed(smoothing, counts);
  }

  /** A random choice of rows, in random order. */
  private int[] chosenRows() {
    int[] order = new int[table.rows()];
    UniformRandomProvider random = RandomSource.seeded(SEED).streams().next();
    for (int i = 0; i < order.length; i++) {
      int at = random.nextInt(i + 1);
      order[i] = order[at];
      order[at] = i;
    }
    return Arrays.copyOf(order, Math.min(order.length, options.maxRows()));
  }
}
