package io.semblance.evaluation.disclosure;

import java.util.Arrays;

/*
 * The attacker ranks rows by their distance to the nearest synthetic row, the nearest first.
 * AUC = P(member nearer) + P(equal)/2, by midranks; its variance by DeLong's placements [1] in the
 * closed form of Sun and Xu [2], and not below the Hanley-McNeil variance [3] of a guess where all
 * placements agree. The advantage 2 AUC - 1 (Somers' D) is unbiased, unlike the greatest
 * TPR - FPR, which is positive by chance alone.
 *
 * [1] E. DeLong et al., Biometrics 44 (1988)  [2] X. Sun, W. Xu, IEEE SPL 21 (2014)
 * [3] J. Hanley, B. McNeil, Radiology 143 (1982)
 */
/**
 * What an attacker who holds the synthetic table alone gains on guessing whether a given row was
 * among the training rows, by distance.
 *
 * <p>The attack is simple; a low risk is no proof of privacy, a high one is a finding.
 *
 * <p>Privacy: exact figures on real rows; internal.
 *
 * @param auc probability that a training row lies nearer to a synthetic row than a hold-out row
 *     does, ties counting half: .5 is guessing
 * @param risk max(0, 2 auc - 1): 0 is no better than guessing, 1 is certainty
 * @param interval 95 % confidence interval of the risk
 * @param caughtAtOnePercent share of training rows recognised where 1 % of hold-out rows are taken
 *     for training rows
 * @param targets rows of each kind that were attacked
 */
public record MembershipAttack(
    double auc, double risk, Interval interval, double caughtAtOnePercent, int targets) {

  /** Whether the interval excludes guessing; a false alarm in at most 2.5 % of tables. */
  public boolean isSignificant() {
    return interval.low() > 0;
  }

  /** Distances of as many training as hold-out rows to their nearest synthetic row. */
  static MembershipAttack of(double[] training, double[] holdout) {
    double[] members = training.clone();
    double[] others = holdout.clone();
    Arrays.sort(members);
    Arrays.sort(others);
    double auc = 0;
    double membersSquared = 0;
    for (double member : members) {
      double placement = placement(others, member);
      auc += placement;
      membersSquared += placement * placement;
    }
    auc /= members.length;
    double othersSquared = 0;
    for (double other : others) {
      double placement = 1 - placement(members, other);
      othersSquared += placement * placement;
    }
    double variance =
        variance(membersSquared, auc, members.length) + variance(othersSquared, auc, others.length);
    double reach = Interval.Z * Math.sqrt(Math.max(variance, leastVariance(members.length)));
    return new MembershipAttack(
        auc,
        advantage(auc),
        new Interval(advantage(auc - reach), advantage(auc + reach)),
        caught(members, others),
        members.length);
  }

  /** The share of {@code others} that lie farther than {@code distance}, ties counting half. */
  private static double placement(double[] others, double distance) {
    int below = firstFrom(others, distance);
    int notAbove = firstFrom(others, Math.nextUp(distance));
    return (others.length - notAbove + (notAbove - below) / 2.0) / others.length;
  }

  private static int firstFrom(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The variance of a mean of placements. */
  private static double variance(double sumOfSquares, double mean, int n) {
    return n < 2 ? 1 : Math.max(0, sumOfSquares / n - mean * mean) / (n - 1);
  }

  /** One row more or less moves the AUC by this much. */
  private static double leastVariance(int n) {
    return .25 / ((double) n * n);
  }

  private static double caught(double[] members, double[] others) {
    int allowed = (int) Math.floor(.01 * others.length);
    double threshold = others[allowed];
    return (double) firstFrom(members, threshold) / members.length;
  }

  private static double advantage(double auc) {
    return Math.min(1, Math.max(0, 2 * auc - 1));
  }
}
