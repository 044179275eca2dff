package io.semblance.engine.privacy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Function;

/**
 * The exact probabilities of a sampler's answers: every sequence of draws that it can ask for is
 * tried, the most probable ones first, until what is left has less than a given mass.
 */
final class DecisionTree {

  private static final int MOST_BRANCHES = 1_000_000;

  private final Map<Object, Double> masses = new HashMap<>();
  private final PriorityQueue<Branch> open =
      new PriorityQueue<>(Comparator.comparingDouble(Branch::mass).reversed());
  private double left = 1;

  private record Branch(List<Integer> script, double mass) {}

  private final boolean expIsOneDraw;

  private DecisionTree(boolean expIsOneDraw) {
    this.expIsOneDraw = expIsOneDraw;
  }

  /**
   * Tries all sequences of draws, a coin of probability exp(-γ) being one of them: that it has this
   * probability is shown by {@link #ofCoins}.
   *
   * @param sampler answers from given draws
   * @param remainder when to stop
   */
  static DecisionTree of(Function<Uniforms, Object> sampler, double remainder) {
    return grown(new DecisionTree(true), sampler, remainder);
  }

  /** Tries all sequences of whole draws and coins of rational probability. */
  static DecisionTree ofCoins(Function<Uniforms, Object> sampler, double remainder) {
    return grown(new DecisionTree(false), sampler, remainder);
  }

  private static DecisionTree grown(
      DecisionTree tree, Function<Uniforms, Object> sampler, double remainder) {
    tree.open.add(new Branch(List.of(), 1));
    while (tree.left > remainder) {
      if (tree.open.size() > MOST_BRANCHES) {
        throw new IllegalStateException(tree.left + " is left after too many branches");
      }
      tree.follow(tree.open.remove(), sampler);
    }
    return tree;
  }

  private void follow(Branch branch, Function<Uniforms, Object> sampler) {
    try {
      masses.merge(sampler.apply(new Script(branch)), branch.mass(), Double::sum);
      left -= branch.mass();
    } catch (Fork fork) {
      for (int way = 0; way < fork.shares.length; way++) {
        if (fork.shares[way] > 0) {
          List<Integer> script = new ArrayList<>(branch.script());
          script.add(way);
          open.add(new Branch(script, branch.mass() * fork.shares[way]));
        }
      }
    }
  }

  /** The mass of an answer so far; the whole is at most {@link #left()} more. */
  double mass(Object answer) {
    return masses.getOrDefault(answer, 0.0);
  }

  double left() {
    return left;
  }

  /** Draws as a branch says, and forks behind its end. */
  private final class Script implements Uniforms {
    private final Branch branch;
    private int position;

    private Script(Branch branch) {
      this.branch = branch;
    }

    @Override
    public BigInteger below(BigInteger bound) {
      double[] shares = new double[bound.intValueExact()];
      java.util.Arrays.fill(shares, 1.0 / shares.length);
      return BigInteger.valueOf(next(shares));
    }

    @Override
    public boolean bernoulli(BigInteger numerator, BigInteger denominator) {
      double share = numerator.doubleValue() / denominator.doubleValue();
      return next(new double[] {1 - share, share}) == 1;
    }

    @Override
    public boolean bernoulliExp(BigInteger numerator, BigInteger denominator) {
      if (!expIsOneDraw) {
        return Uniforms.super.bernoulliExp(numerator, denominator);
      }
      double share = Math.exp(-numerator.doubleValue() / denominator.doubleValue());
      return next(new double[] {1 - share, share}) == 1;
    }

    private int next(double[] shares) {
      if (position == branch.script().size()) {
        throw new Fork(shares);
      }
      return branch.script().get(position++);
    }
  }

  private static final class Fork extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient double[] shares;

    private Fork(double[] shares) {
      super(null, null, false, false);
      this.shares = shares;
    }
  }
}
