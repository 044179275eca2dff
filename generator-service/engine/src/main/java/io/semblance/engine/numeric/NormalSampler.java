package io.semblance.engine.numeric;

import org.apache.commons.rng.UniformRandomProvider;

/** Draws standard normal numbers by inversion, so that the same stream gives the same bytes. */
public final class NormalSampler {

  private static final double ULP = 0x1p-53;

  private NormalSampler() {}

  public static void fill(double[] target, UniformRandomProvider random) {
    for (int i = 0; i < target.length; i++) {
      target[i] = StandardNormal.quantile(((random.nextLong() >>> 11) + .5) * ULP);
    }
  }
}
