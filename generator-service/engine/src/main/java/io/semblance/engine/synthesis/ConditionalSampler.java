package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Drawn;
import io.semblance.engine.copula.SequentialCopula;
import io.semblance.engine.copula.WeightedCopula;
import io.semblance.engine.numeric.Allocation;
import io.semblance.engine.numeric.NormalSampler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import org.apache.commons.rng.UniformRandomProvider;

/*
 * A row under conditions comes from class k with probability ∝ w_k P_k, where P_k is the probability
 * of the conditions in that class: exact for one condition, else the mean importance weight over the
 * points of a lattice [1]. Within a class the conditioned variables are drawn one after the other
 * from truncated normals; where that is more than one, four candidates are drawn for each row and
 * resampled by their weights. The other variables follow from their exact conditional normals.
 * Every candidate satisfies all conditions, so nothing is ever rejected.
 *
 * [1] A. Genz, F. Bretz, "Computation of multivariate normal and t probabilities" (2009), chapter 4.
 */
/** Draws rows that satisfy conditions. */
final class ConditionalSampler implements RowSampler {

  private static final int CANDIDATES = 4;

  /** How well probabilities of classes are known, and from how many candidates few rows come. */
  enum Effort {
    /** For many rows under the same conditions. */
    MANY_ROWS(1024, 256, 128),
    /** For a row that has conditions of its own. */
    ONE_ROW(16, 16, 32);

    private final int points;
    private final int dependentPoints;
    private final int leastCandidates;

    /**
     * @param dependentPoints where terms depend on earlier values, whose every draw costs a search
     */
    Effort(int points, int dependentPoints, int leastCandidates) {
      this.points = points;
      this.dependentPoints = dependentPoints;
      this.leastCandidates = leastCandidates;
    }
  }

  private final CodeSampler sampler;
  private final TermSequence sequence;
  private final int columns;
  private final boolean independent;
  private final Effort effort;
  private final List<SequentialCopula> classes = new ArrayList<>();
  private final List<List<SequentialCopula.Runs>> fixedRuns = new ArrayList<>();
  private final double[] weights;
  private final double probability;

  /**
   * @param columns how many columns have values
   * @param independent whether rows are drawn independently of each other
   */
  ConditionalSampler(
      CodeSampler sampler,
      List<? extends Term> terms,
      int columns,
      boolean independent,
      Effort effort) {
    this.effort = effort;
    this.sampler = sampler;
    this.sequence = new TermSequence(sampler, terms);
    this.columns = columns;
    this.independent = independent;
    for (WeightedCopula part : sampler.mixture().classes()) {
      SequentialCopula copula = new SequentialCopula(part.copula(), sequence.dimensions());
      classes.add(copula);
      fixedRuns.add(fixedRuns(copula));
    }
    double[] prior = sampler.mixture().weights();
    double[] joint = new double[prior.length];
    Arrays.setAll(joint, k -> prior[k] * probability(k));
    this.probability = Arrays.stream(joint).sum();
    this.weights = Arrays.stream(joint).map(p -> p / probability).toArray();
  }

  private List<SequentialCopula.Runs> fixedRuns(SequentialCopula copula) {
    List<SequentialCopula.Runs> runs = new ArrayList<>();
    for (TermSequence.Step step : sequence.steps()) {
      if (step.draws() && step.isFixed()) {
        runs.add(copula.runs(runs.size(), step.weights(new Draft(0, 0))));
      }
    }
    return runs;
  }

  /**
   * The probability that a row satisfies the conditions; where it is 0, there is nothing to draw.
   */
  double probability() {
    return probability;
  }

  private double probability(int k) {
    int points =
        sequence.isEven() ? 1 : sequence.isFixed() ? effort.points : effort.dependentPoints;
    Draft draft = newDraft();
    double sum = 0;
    for (int point = 0; point < points; point++) {
      draw(k, draft, new Lattice(point));
      sum += draft.weight();
    }
    return sum / points;
  }

  private Draft newDraft() {
    return new Draft(sampler.mixture().dimension(), columns);
  }

  private void draw(int k, Draft draft, DoubleSupplier uniform) {
    draft.clear();
    int position = 0;
    for (TermSequence.Step step : sequence.steps()) {
      if (step.draws()) {
        SequentialCopula copula = classes.get(k);
        SequentialCopula.Runs runs =
            step.isFixed()
                ? fixedRuns.get(k).get(position)
                : copula.runs(position, step.weights(draft));
        draft.weigh(
            copula.draw(position, runs, uniform.getAsDouble(), draft.normals(), draft.codes()));
        position++;
      } else {
        draft.weigh(step.weightOfDrawn(draft));
      }
      if (draft.weight() == 0) {
        return;
      }
      step.settle(draft, uniform);
    }
  }

  @Override
  public Drawn sample(int rows, UniformRandomProvider random) {
    int[] sizes =
        independent
            ? Allocation.independent(weights, rows, random)
            : Allocation.even(weights, rows, random);
    int[] places = Allocation.shuffled(rows, random);
    Rows result = new Rows(rows);
    int from = 0;
    for (int k = 0; k < sizes.length; k++) {
      if (sizes[k] > 0) {
        fill(result, k, Arrays.copyOfRange(places, from, from + sizes[k]), random);
        from += sizes[k];
      }
    }
    return new Drawn(sampler.byVariable(result.codes), result.values);
  }

  private void fill(Rows result, int k, int[] places, UniformRandomProvider random) {
    List<Candidate> candidates = candidates(k, places.length, random);
    double[] free = new double[sampler.mixture().dimension()];
    Draft draft = newDraft();
    for (int i = 0; i < places.length; i++) {
      Candidate candidate = candidates.get(i);
      System.arraycopy(candidate.normals, 0, draft.normals(), 0, candidate.normals.length);
      NormalSampler.fill(free, random);
      for (int position = sequence.dimensions().length; position < free.length; position++) {
        classes.get(k).drawFree(position, free[position], draft.normals(), draft.codes());
      }
      for (int position = 0; position < candidate.codes.length; position++) {
        draft.codes()[classes.get(k).variable(position)] = candidate.codes[position];
      }
      result.put(places[i], draft.codes(), candidate.values);
    }
  }

  /** As many as rows are wanted, by weight from more where their weights differ. */
  private List<Candidate> candidates(int k, int rows, UniformRandomProvider random) {
    int drawn = sequence.isEven() ? rows : Math.max(effort.leastCandidates, CANDIDATES * rows);
    List<Candidate> candidates = new ArrayList<>(drawn);
    double[] shares = new double[drawn];
    double total = 0;
    Draft draft = newDraft();
    for (int i = 0; i < drawn; i++) {
      draw(k, draft, independent ? random::nextDouble : new Stratum(i, drawn, random));
      candidates.add(new Candidate(classes.get(k), draft, sequence.dimensions().length));
      shares[i] = draft.weight();
      total += draft.weight();
    }
    return sequence.isEven() ? candidates : resampled(candidates, shares, total, rows, random);
  }

  private List<Candidate> resampled(
      List<Candidate> candidates,
      double[] shares,
      double total,
      int rows,
      UniformRandomProvider random) {
    if (!(total > 0)) {
      throw new ConditionException(
          "the conditions are too unlikely to draw rows that satisfy them");
    }
    for (int i = 0; i < shares.length; i++) {
      shares[i] /= total;
    }
    int[] copies =
        independent
            ? Allocation.independent(shares, rows, random)
            : Allocation.even(shares, rows, random);
    List<Candidate> chosen = new ArrayList<>(rows);
    for (int i = 0; i < copies.length; i++) {
      for (int copy = 0; copy < copies[i]; copy++) {
        chosen.add(candidates.get(i));
      }
    }
    return chosen;
  }

  /** What conditions fixed of one row. */
  private static final class Candidate {
    private final double[] normals;
    private final int[] codes;
    private final double[] values;

    private Candidate(SequentialCopula copula, Draft draft, int positions) {
      normals = Arrays.copyOf(draft.normals(), positions);
      codes = new int[positions];
      Arrays.setAll(codes, position -> draft.codes()[copula.variable(position)]);
      values = draft.values().clone();
    }
  }

  /** The rows of a block. */
  private final class Rows {
    private final int[][] codes;
    private final Map<Integer, double[]> values = new HashMap<>();

    private Rows(int rows) {
      codes = new int[sampler.mixture().dimension()][rows];
    }

    private void put(int row, int[] rowCodes, double[] rowValues) {
      for (int j = 0; j < codes.length; j++) {
        codes[j][row] = rowCodes[j];
      }
      for (int column = 0; column < rowValues.length; column++) {
        if (!Double.isNaN(rowValues[column])) {
          values.computeIfAbsent(column, c -> open())[row] = rowValues[column];
        }
      }
    }

    private double[] open() {
      double[] open = new double[codes[0].length];
      Arrays.fill(open, Double.NaN);
      return open;
    }
  }

  /** Uniform numbers of which the first falls into its own stratum. */
  private static final class Stratum implements DoubleSupplier {
    private final int index;
    private final int of;
    private final UniformRandomProvider random;
    private boolean started;

    private Stratum(int index, int of, UniformRandomProvider random) {
      this.index = index;
      this.of = of;
      this.random = random;
    }

    @Override
    public double getAsDouble() {
      double u = random.nextDouble();
      if (started) {
        return u;
      }
      started = true;
      return Math.min((index + u) / of, 1 - 0x1p-53);
    }
  }
}
