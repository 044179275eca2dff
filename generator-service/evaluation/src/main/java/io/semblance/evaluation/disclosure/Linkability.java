package io.semblance.evaluation.disclosure;

import io.semblance.evaluation.disclosure.AttackRisk.Trials;
import java.util.stream.IntStream;

/**
 * Two parties know one half of the columns of the same people each. They link two halves where the
 * synthetic row nearest to either is the same.
 */
final class Linkability {

  private final ScaledRows synthetic;
  private final int[] first;
  private final int[] second;

  Linkability(ScaledRows synthetic) {
    this.synthetic = synthetic;
    int width = synthetic.columns().length;
    this.first = IntStream.range(0, width).filter(c -> c % 2 == 0).toArray();
    this.second = IntStream.range(0, width).filter(c -> c % 2 == 1).toArray();
  }

  Trials attack(ScaledRows targets) {
    int links = 0;
    for (int row = 0; row < targets.rows(); row++) {
      int nearest = synthetic.nearest(targets, row, first);
      links += nearest == synthetic.nearest(targets, row, second) ? 1 : 0;
    }
    return new Trials(targets.rows(), links);
  }

  /** Of guesses, one in as many as there are synthetic rows is right. */
  Trials guess(int attacks) {
    return new Trials(attacks, Math.round((float) attacks / synthetic.rows()));
  }
}
