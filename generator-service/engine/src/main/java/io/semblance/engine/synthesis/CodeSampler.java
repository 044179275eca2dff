package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Dependency;
import io.semblance.engine.copula.CopulaMixture;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws codes of all variables: some from the mixture, the others follow from those. */
public final class CodeSampler {

  private final CopulaMixture mixture;
  private final int[] drawn;
  private final List<Dependency> dependencies;

  /**
   * A sampler of as many variables as are drawn or follow.
   *
   * @param drawn the variable of each of the mixture's dimensions
   * @throws IllegalArgumentException where a variable has not exactly one origin, or follows from
   *     one that is not drawn
   */
  public CodeSampler(CopulaMixture mixture, int[] drawn, List<Dependency> dependencies) {
    requireOneOrigin(mixture, drawn, dependencies);
    this.mixture = mixture;
    this.drawn = drawn.clone();
    this.dependencies = List.copyOf(dependencies);
  }

  private static void requireOneOrigin(
      CopulaMixture mixture, int[] drawn, List<Dependency> dependencies) {
    if (drawn.length != mixture.dimension()) {
      throw new IllegalArgumentException(
          drawn.length + " variables for a mixture of dimension " + mixture.dimension());
    }
    boolean[] known = new boolean[drawn.length + dependencies.size()];
    for (int variable : drawn) {
      originate(known, variable);
    }
    boolean[] isDrawn = known.clone();
    for (Dependency dependency : dependencies) {
      if (dependency.parent() >= isDrawn.length || !isDrawn[dependency.parent()]) {
        throw new IllegalArgumentException("variable " + dependency.parent() + " is not drawn");
      }
      originate(known, dependency.child());
    }
  }

  private static void originate(boolean[] known, int variable) {
    if (variable < 0 || variable >= known.length || known[variable]) {
      throw new IllegalArgumentException("variable " + variable + " has two origins or none");
    }
    known[variable] = true;
  }

  public CopulaMixture mixture() {
    return mixture;
  }

  /** The variable of each of the mixture's dimensions. */
  public int[] drawn() {
    return drawn.clone();
  }

  public List<Dependency> dependencies() {
    return dependencies;
  }

  /** Codes by variable, with stratified ranks. */
  public int[][] sample(int rows, UniformRandomProvider random) {
    return byVariable(mixture.sample(rows, random));
  }

  /** Codes by variable of rows that are independent of each other. */
  public int[][] sampleIndependent(int rows, UniformRandomProvider random) {
    return byVariable(mixture.sampleIndependent(rows, random));
  }

  /** The dimension of the mixture that carries a variable: its own, or the one it follows from. */
  int dimension(int variable) {
    for (int i = 0; i < drawn.length; i++) {
      if (drawn[i] == variable) {
        return i;
      }
    }
    return dimension(dependency(variable).orElseThrow().parent());
  }

  /**
   * The code of a variable that goes with each code of its dimension, of which there are so many.
   */
  int[] codesAlong(int variable, int levels) {
    return dependency(variable)
        .map(Dependency::childCodes)
        .orElseGet(() -> IntStream.range(0, levels).toArray());
  }

  private Optional<Dependency> dependency(int variable) {
    return dependencies.stream().filter(found -> found.child() == variable).findFirst();
  }

  /** Codes by variable of codes by dimension. */
  int[][] byVariable(int[][] sampled) {
    int[][] codes = new int[drawn.length + dependencies.size()][];
    for (int i = 0; i < drawn.length; i++) {
      codes[drawn[i]] = sampled[i];
    }
    for (Dependency dependency : dependencies) {
      codes[dependency.child()] = dependency.follow(codes[dependency.parent()]);
    }
    return codes;
  }
}
