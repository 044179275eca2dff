package io.semblance.generator.job;

import java.security.SecureRandom;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * One independent coin for each row: held out or not.
 *
 * <p>Privacy: under a budget the coin is secure and takes no seed.
 */
final class Coin {

  private static final long OTHER_STREAM = 0x9e3779b97f4a7c15L;

  private final RandomGenerator random;
  private final double share;

  private Coin(RandomGenerator random, double share) {
    this.random = random;
    this.share = share;
  }

  /** Returns a coin that nobody can foresee. */
  static Coin secure(double share) {
    return new Coin(new SecureRandom(), share);
  }

  /** Returns a coin that falls the same way again under the same seed; without a budget only. */
  static Coin seeded(long seed, double share) {
    return new Coin(new Random(seed ^ OTHER_STREAM), share);
  }

  boolean holdsOut() {
    return random.nextDouble() < share;
  }
}
