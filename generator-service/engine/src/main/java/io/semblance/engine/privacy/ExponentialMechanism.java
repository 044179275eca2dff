package io.semblance.engine.privacy;

import java.math.BigInteger;
import java.util.Arrays;

/*
 * Candidate i with whole score q_i of sensitivity Δ is chosen with probability proportional to
 * exp(ε q_i / 2Δ): one is drawn uniformly and kept with probability exp(-ε (max q - q_i) / 2Δ), else
 * another is drawn [1]. ε is a multiple of 2⁻²⁰, rounded down, so that no step rounds. The mechanism
 * has ε-bounded range and is ε²/8-zCDP [2]. Expected draws: at most the number of candidates.
 *
 * [1] F. McSherry, K. Talwar, "Mechanism design via differential privacy", FOCS 2007.
 * [2] M. Cesar, R. Rogers, "Bounding, concentrating, and truncating", ALT 2021, arXiv 2004.07223.
 */
/**
 * Chooses one of several candidates by private scores, a better one more probably.
 *
 * <p>Privacy: spends ρ = ε²/8 of the accountant's budget at each choice.
 */
public final class ExponentialMechanism {

  /** Its name in a ledger. */
  public static final String NAME = "exponential";

  private static final int BINARY_DIGITS = 20;
  private static final double UNIT = 1 << BINARY_DIGITS;

  private final Accountant accountant;
  private final Uniforms uniforms;

  ExponentialMechanism(Accountant accountant, Uniforms uniforms) {
    this.accountant = accountant;
    this.uniforms = uniforms;
  }

  /**
   * Pays, then chooses.
   *
   * @param scores of the candidates, at least one
   * @param sensitivity the greatest change of a score by one row added or removed
   * @param rho the most that may be spent on it
   * @return the chosen position
   * @throws BudgetExceededException where the budget does not hold it; nothing is drawn then
   */
  public int choose(String target, long[] scores, long sensitivity, double rho) {
    if (scores.length == 0 || sensitivity < 1) {
      throw new IllegalArgumentException(
          scores.length + " candidates whose scores have sensitivity " + sensitivity);
    }
    PrivacyUnit unit = accountant.unit();
    long perUnit =
        Math.multiplyExact(sensitivity, (long) unit.maxRows() * (unit.isReplaced() ? 2 : 1));
    long epsilon = (long) Math.floor(Math.nextDown(Math.sqrt(8 * rho)) * UNIT);
    if (epsilon < 1) {
      throw new IllegalArgumentException("rho " + rho + " chooses nothing");
    }
    double exact = epsilon / UNIT;
    accountant.spend(
        new LedgerLine(
            target,
            NAME,
            perUnit,
            2 * perUnit / exact,
            ZeroConcentrated.roundedUp(exact * exact / 8),
            0));
    BigInteger best = BigInteger.valueOf(Arrays.stream(scores).max().orElseThrow());
    BigInteger denominator = BigInteger.valueOf(perUnit).shiftLeft(BINARY_DIGITS + 1);
    BigInteger candidates = BigInteger.valueOf(scores.length);
    while (true) {
      int drawn = uniforms.below(candidates).intValueExact();
      BigInteger behind = best.subtract(BigInteger.valueOf(scores[drawn]));
      BigInteger numerator = behind.multiply(BigInteger.valueOf(epsilon));
      if (uniforms.bernoulliExp(numerator, denominator)) {
        return drawn;
      }
    }
  }
}
