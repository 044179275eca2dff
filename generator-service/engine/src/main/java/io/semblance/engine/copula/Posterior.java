package io.semblance.engine.copula;

import io.semblance.engine.numeric.FastExponential;

/** The classes that a row may belong to, with their probabilities; one thread's working place. */
final class Posterior {

  /** Classes less probable than the likeliest by more than this, as a logarithm, are left out. */
  private static final float CUT = 7;

  private final LatentClasses classes;
  private final float[] scores;
  private final int[] members;
  private final float[] shares;
  private int count;

  Posterior(LatentClasses classes) {
    this.classes = classes;
    this.scores = new float[classes.size()];
    this.members = new int[classes.size()];
    this.shares = new float[classes.size()];
  }

  /** Looks at a row and returns the logarithm of its probability. */
  double look(CellRows rows, int row) {
    classes.score(rows, row, scores);
    float max = greatest(scores);
    count = 0;
    float sum = 0;
    for (int k = 0; k < scores.length; k++) {
      float below = scores[k] - max;
      if (below > -CUT) {
        float share = FastExponential.of(below);
        members[count] = k;
        shares[count++] = share;
        sum += share;
      }
    }
    for (int i = 0; i < count; i++) {
      shares[i] /= sum;
    }
    return max + StrictMath.log(sum);
  }

  /** The greatest entry, in four strands that a processor can follow at once. */
  private static float greatest(float[] values) {
    float a = Float.NEGATIVE_INFINITY;
    float b = a;
    float c = a;
    float d = a;
    int i = 0;
    for (; i + 3 < values.length; i += 4) {
      a = values[i] > a ? values[i] : a;
      b = values[i + 1] > b ? values[i + 1] : b;
      c = values[i + 2] > c ? values[i + 2] : c;
      d = values[i + 3] > d ? values[i + 3] : d;
    }
    for (; i < values.length; i++) {
      a = values[i] > a ? values[i] : a;
    }
    return Math.max(Math.max(a, b), Math.max(c, d));
  }

  /** The logarithm of the row's probability in a class, and of the class. */
  float score(int i) {
    return scores[members[i]];
  }

  /** How many classes the row may belong to. */
  int count() {
    return count;
  }

  int member(int i) {
    return members[i];
  }

  float share(int i) {
    return shares[i];
  }
}
