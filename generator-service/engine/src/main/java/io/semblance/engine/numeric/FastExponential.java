package io.semblance.engine.numeric;

/*
 * exp(x) = 2^n 2^f with n the integer nearest to x log₂e and f in [-1/2, 1/2]; 2^f by its Taylor
 * polynomial of degree 7, 2^n by the exponent bits. Only additions and multiplications of floats,
 * so that every JDK and machine gives the same bits, unlike Math.exp.
 */
/** The exponential function in single precision, relative error below 2e-6, for many calls. */
public final class FastExponential {

  private static final float LOG2_E = 1.442695f;
  private static final float LEAST = -87;
  private static final float GREATEST = 88;

  private FastExponential() {}

  /** exp(x); 0 below -87, exp(88) above 88. */
  public static float of(float x) {
    if (!(x >= LEAST)) {
      return 0;
    }
    float scaled = Math.min(x, GREATEST) * LOG2_E;
    int whole = (int) (scaled + (scaled < 0 ? -.5f : .5f));
    float f = (scaled - whole) * .6931472f;
    float sum = 1 + f * (1 + f * (.5f + f * (1 / 6f + f * (1 / 24f + f * (1 / 120f + f / 720)))));
    return sum * Float.intBitsToFloat((whole + 127) << 23);
  }
}
