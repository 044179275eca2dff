package io.semblance.engine.copula;

/** The distribution of one variable's codes, in an order in which they follow the latent normal. */
public sealed interface Marginal permits EmpiricalMarginal {

  /** How many codes have a probability above 0. */
  int levels();

  /** P(rank ≤ r), for ranks 0 to {@code levels() - 1}. */
  double cdf(int rank);

  /** The code at a rank. */
  int code(int rank);

  /** The code at the least rank with {@code cdf(rank) > u}. */
  int quantile(double u);
}
