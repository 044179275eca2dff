package io.semblance.engine.copula;

/**
 * A class of a mixture: a copula and the share of rows that come from it.
 *
 * @param weight above 0, at most 1
 */
public record WeightedCopula(double weight, GaussianCopula copula) {

  public WeightedCopula {
    if (!(weight > 0 && weight <= 1)) {
      throw new IllegalArgumentException("a class has the weight " + weight);
    }
  }
}
