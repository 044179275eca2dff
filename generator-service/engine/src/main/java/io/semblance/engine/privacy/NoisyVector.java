package io.semblance.engine.privacy;

/** A released vector. What is computed from it is post-processing and costs nothing. */
public final class NoisyVector {

  private final double[] values;
  private final double sigma;

  NoisyVector(double[] values, double sigma) {
    this.values = values;
    this.sigma = sigma;
  }

  public int size() {
    return values.length;
  }

  public double value(int position) {
    return values[position];
  }

  /** The standard deviation of the noise in each value. */
  public double sigma() {
    return sigma;
  }
}
