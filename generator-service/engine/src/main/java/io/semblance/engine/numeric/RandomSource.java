package io.semblance.engine.numeric;

import org.apache.commons.rng.JumpableUniformRandomProvider;
import org.apache.commons.rng.UniformRandomProvider;

/*
 * xoshiro256++ [1], whose jump function skips 2^128 numbers: stream k starts k jumps after the
 * seed's state, so streams never overlap in practice and a block of rows gets the same numbers
 * whichever thread samples it.
 *
 * [1] D. Blackman, S. Vigna, "Scrambled linear pseudorandom number generators", ACM TOMS 47 (2021).
 */
/**
 * Where the randomness of a sample comes from: a seed, or the system's entropy.
 *
 * <p>Privacy: never the source of noise, which takes no seed.
 */
public final class RandomSource {

  private final long[] state;

  private RandomSource(long[] state) {
    this.state = state;
  }

  /** The same seed gives the same sample. */
  public static RandomSource seeded(long seed) {
    long[] state = new long[4];
    long mixed = seed;
    for (int i = 0; i < state.length; i++) {
      mixed += 0x9e3779b97f4a7c15L;
      state[i] = mix(mixed);
    }
    return new RandomSource(state);
  }

  /** Another sample each time. */
  public static RandomSource unseeded() {
    return new RandomSource(org.apache.commons.rng.simple.RandomSource.createLongArray(4));
  }

  /** A source of other numbers, the same for the same seed. */
  public RandomSource another() {
    long[] other = new long[state.length];
    for (int i = 0; i < other.length; i++) {
      other[i] = mix(state[i] + 0x9e3779b97f4a7c15L);
    }
    return new RandomSource(other);
  }

  /** The streams of this source from the first on. */
  public Streams streams() {
    return new Streams(
        (JumpableUniformRandomProvider)
            org.apache.commons.rng.simple.RandomSource.XO_SHI_RO_256_PP.create(state.clone()));
  }

  /** SplitMix64's output function. */
  private static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** Independent streams of random numbers, one after the other. */
  public static final class Streams {
    private final JumpableUniformRandomProvider next;

    private Streams(JumpableUniformRandomProvider next) {
      this.next = next;
    }

    public UniformRandomProvider next() {
      return next.jump();
    }
  }
}
