package io.semblance.engine.synthesis;

import java.util.function.DoubleSupplier;

/** One point of Richtmyer's lattice: multiples of the square roots of primes, modulo 1. */
final class Lattice implements DoubleSupplier {

  private final int point;
  private int prime = 1;

  Lattice(int point) {
    this.point = point;
  }

  /** The next coordinate, folded so that it and its mirror image are the same. */
  @Override
  public double getAsDouble() {
    do {
      prime++;
    } while (!isPrime(prime));
    double multiple = (point + .5) * StrictMath.sqrt(prime);
    return Math.min(Math.abs(2 * (multiple - Math.floor(multiple)) - 1), 1 - 0x1p-53);
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return true;
  }
}
