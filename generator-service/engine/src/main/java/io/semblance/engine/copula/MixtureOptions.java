package io.semblance.engine.copula;

/**
 * How much a mixture may learn.
 *
 * @param maxClasses no more classes than this
 * @param maxRows classes are found from at most so many rows; all rows then give their shares
 * @param iterations EM iterations after each doubling of the classes
 */
public record MixtureOptions(int maxClasses, int maxRows, int iterations) {

  public MixtureOptions {
    if (maxClasses < 1 || maxClasses > 1024) {
      throw new IllegalArgumentException("maxClasses must lie between 1 and 1024: " + maxClasses);
    }
    if (maxRows < 1) {
      throw new IllegalArgumentException("maxRows must be at least 1: " + maxRows);
    }
    if (iterations < 1) {
      throw new IllegalArgumentException("iterations must be at least 1: " + iterations);
    }
  }
}
