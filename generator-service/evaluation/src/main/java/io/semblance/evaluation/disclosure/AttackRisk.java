package io.semblance.evaluation.disclosure;

/*
 * Anonymeter 1.1 [1]: rates are the centres of Wilson's intervals; the risk is (a - c)/(1 - c) of
 * the rates of attacks on training rows (a) and on hold-out rows (c), with half-widths propagated.
 *
 * [1] M. Giomi et al., "A unified framework for quantifying privacy risk in synthetic data",
 * PoPETs 2023; anonymeter.stats.confidence
 */
/**
 * How much better an attack does on training rows than on hold-out rows.
 *
 * @param attacks how many training rows, and about as many hold-out rows, were attacked
 * @param rate at which attacks on training rows succeed
 * @param controlRate at which the same attacks on hold-out rows succeed: what the synthetic table
 *     tells of the population
 * @param baselineRate at which guesses succeed that do not look at the row
 * @param risk between 0 and 1: what it tells beyond that, of the rows that were learnt from
 * @param interval 95 % confidence interval of the risk
 */
public record AttackRisk(
    int attacks,
    double rate,
    double controlRate,
    double baselineRate,
    double risk,
    Interval interval) {

  /** Attacks and how many of them succeeded. */
  record Trials(int attacks, int successes) {

    double rate() {
      double z2 = Interval.Z * Interval.Z;
      return (successes + z2 / 2) / (attacks + z2);
    }

    double halfWidth() {
      double z2 = Interval.Z * Interval.Z;
      double spread = (double) successes * (attacks - successes) / attacks;
      return Interval.Z / (attacks + z2) * Math.sqrt(spread + z2 / 4);
    }
  }

  /** Whether the interval excludes 0; a false alarm in about 2.5 % of attacks. */
  public boolean isSignificant() {
    return interval.low() > 0;
  }

  /** Whether the attack beats guessing; where it does not, it says nothing. */
  public boolean isTelling() {
    return rate > baselineRate;
  }

  static AttackRisk of(Trials attack, Trials baseline, Trials control) {
    double rest = 1 - control.rate();
    double residual = (attack.rate() - control.rate()) / rest;
    double byAttack = attack.halfWidth() / rest;
    double byControl = control.halfWidth() * (attack.rate() - 1) / (rest * rest);
    double reach = Math.sqrt(byAttack * byAttack + byControl * byControl);
    return new AttackRisk(
        attack.attacks(),
        attack.rate(),
        control.rate(),
        baseline.rate(),
        bounded(residual),
        new Interval(bounded(residual - reach), bounded(residual + reach)));
  }

  private static double bounded(double value) {
    return Math.min(1, Math.max(0, value));
  }
}
