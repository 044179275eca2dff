package io.semblance.generator.job;

import java.security.SecureRandom;
import java.util.BitSet;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One independent coin for each row: held out or not.
 *
 * <p>Privacy: under a budget the coin is secure and takes no seed.
 */
@FunctionalInterface
interface Coin {

  long OTHER_STREAM = 0x9e3779b97f4a7c15L;

  /** Returns a coin that nobody can foresee. */
  static Coin secure(double share) {
    SecureRandom random = new SecureRandom();
    return () -> random.nextDouble() < share;
  }

  /** Returns a coin that falls the same way again under the same seed; without a budget only. */
  static Coin seeded(long seed, double share) {
    Random random = new Random(seed ^ OTHER_STREAM);
    return () -> random.nextDouble() < share;
  }

  /** Returns a coin that falls as one fell before. */
  static Coin recorded(BitSet heldOut) {
    AtomicInteger row = new AtomicInteger();
    return () -> heldOut.get(row.getAndIncrement());
  }

  boolean holdsOut();
}
