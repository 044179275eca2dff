package io.semblance.engine.synthesis;

import io.semblance.engine.copula.CopulaMixture;
import io.semblance.engine.copula.Marginal;
import io.semblance.engine.copula.WeightedCopula;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/*
 * Fixed terms come first, one step for each dimension of the mixture, the least likely first: the
 * importance weights vary least when the tightest condition is drawn without regard to the others.
 * Then come the terms that depend on values drawn before. One of these whose dimension has been drawn
 * already only weighs.
 */
/** Terms in the order in which a row is drawn under them. */
final class TermSequence {

  private final CodeSampler sampler;
  private final List<Step> steps = new ArrayList<>();

  TermSequence(CodeSampler sampler, List<? extends Term> terms) {
    this.sampler = sampler;
    Map<Integer, List<Term>> fixed = new LinkedHashMap<>();
    for (Term term : terms) {
      if (term.isFixed()) {
        fixed.computeIfAbsent(dimension(term), d -> new ArrayList<>()).add(term);
      }
    }
    fixed.forEach(
        (dimension, together) -> steps.add(new Step(dimension, dimension >= 0, together)));
    steps.sort(Comparator.comparingDouble(step -> step.dimension < 0 ? -1 : likelihood(step)));
    List<Integer> drawn = new ArrayList<>(fixed.keySet());
    for (Term term : terms) {
      if (!term.isFixed()) {
        int dimension = dimension(term);
        steps.add(new Step(dimension, dimension >= 0 && !drawn.contains(dimension), List.of(term)));
        drawn.add(dimension);
      }
    }
  }

  List<Step> steps() {
    return steps;
  }

  /** The dimensions that steps draw, in order. */
  int[] dimensions() {
    return steps.stream().filter(Step::draws).mapToInt(step -> step.dimension).toArray();
  }

  /** Whether every row has the same weight. */
  boolean isEven() {
    return steps.stream().filter(step -> step.dimension >= 0).count() <= 1 && isFixed();
  }

  /** Whether no term depends on values that are drawn before. */
  boolean isFixed() {
    return steps.stream().allMatch(Step::isFixed);
  }

  private int dimension(Term term) {
    return term.variable() < 0 ? -1 : sampler.dimension(term.variable());
  }

  private double likelihood(Step step) {
    return likelihood(sampler.mixture(), step.dimension, step.fixed.orElseThrow());
  }

  /** The probability of weighted codes of one dimension. */
  static double likelihood(CopulaMixture mixture, int dimension, double[] weights) {
    double sum = 0;
    for (WeightedCopula part : mixture.classes()) {
      Marginal marginal = part.copula().marginal(dimension);
      double below = 0;
      for (int rank = 0; rank < marginal.levels(); rank++) {
        sum += part.weight() * weights[marginal.code(rank)] * (marginal.cdf(rank) - below);
        below = marginal.cdf(rank);
      }
    }
    return sum;
  }

  /** One dimension, or the columns without one, and the terms about it. */
  final class Step {
    private final int dimension;
    private final boolean draws;
    private final List<Term> terms;
    private final Optional<double[]> fixed;

    private Step(int dimension, boolean draws, List<Term> terms) {
      this.dimension = dimension;
      this.draws = draws;
      this.terms = terms;
      this.fixed = isFixed() ? Optional.of(product(new Draft(0, 0))) : Optional.empty();
    }

    boolean isFixed() {
      return terms.stream().allMatch(Term::isFixed);
    }

    boolean draws() {
      return draws;
    }

    /** Weights by code of the dimension. */
    double[] weights(Draft draft) {
      return fixed.orElseGet(() -> product(draft));
    }

    /** The weight of what has been drawn already. */
    double weightOfDrawn(Draft draft) {
      return weights(draft)[dimension < 0 ? 0 : draft.codes()[dimension]];
    }

    void settle(Draft draft, java.util.function.DoubleSupplier uniform) {
      for (Term term : terms) {
        term.settle(draft, code(term, draft), uniform.getAsDouble());
      }
    }

    private int code(Term term, Draft draft) {
      if (dimension < 0) {
        return 0;
      }
      int code = draft.codes()[dimension];
      return sampler.codesAlong(term.variable(), code + 1)[code];
    }

    private double[] product(Draft draft) {
      double[] product = new double[0];
      for (Term term : terms) {
        double[] weights = term.weights(draft);
        int[] along =
            dimension < 0 ? new int[1] : sampler.codesAlong(term.variable(), weights.length);
        if (product.length == 0) {
          product = new double[along.length];
          java.util.Arrays.fill(product, 1);
        }
        for (int code = 0; code < along.length; code++) {
          product[code] *= weights[along[code]];
        }
      }
      return product;
    }
  }
}
