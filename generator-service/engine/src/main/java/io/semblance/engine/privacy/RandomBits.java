package io.semblance.engine.privacy;

import java.math.BigInteger;

/** Fair, independent random bits: the only randomness that mechanisms use. */
@FunctionalInterface
interface RandomBits {

  /** A whole number uniform over 0 to 2^count - 1. */
  BigInteger next(int count);
}
