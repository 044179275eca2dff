package io.semblance.engine.synthesis;

import io.semblance.engine.coding.Dependency;
import io.semblance.engine.copula.GaussianCopula;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Draws codes of all variables: some from the copula, the others follow from those. */
final class CodeSampler {

  private final GaussianCopula copula;
  private final int[] drawn;
  private final List<Dependency> dependencies;

  /**
   * @param drawn the variable of each of the copula's dimensions
   */
  CodeSampler(GaussianCopula copula, int[] drawn, List<Dependency> dependencies) {
    this.copula = copula;
    this.drawn = drawn.clone();
    this.dependencies = List.copyOf(dependencies);
  }

  GaussianCopula copula() {
    return copula;
  }

  /** Codes by variable. */
  int[][] sample(int rows, UniformRandomProvider random) {
    int[][] codes = new int[drawn.length + dependencies.size()][];
    int[][] sampled = copula.sample(rows, random);
    for (int i = 0; i < drawn.length; i++) {
      codes[drawn[i]] = sampled[i];
    }
    for (Dependency dependency : dependencies) {
      codes[dependency.child()] = dependency.follow(codes[dependency.parent()]);
    }
    return codes;
  }
}
