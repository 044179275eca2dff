package io.semblance.evaluation.quality;

import java.util.OptionalDouble;

/**
 * How alike the dependence of two columns is in two tables.
 *
 * @param score between 0 and 1; absent where it cannot be computed, as for a constant column
 * @param real the strength in the real table: Pearson's correlation of two columns of numbers,
 *     Cramér's V of any other pair
 * @param synthetic the same in the synthetic table, for a correlation only
 * @param byChance the score that two samples of one population have on average, where the score is
 *     of joint shares
 * @param strong whether the real pair has a trend by SDMetrics' default rule: |correlation| above
 *     .5, or V above .3
 */
public record PairTrend(
    String first,
    String second,
    TrendMetric metric,
    OptionalDouble score,
    OptionalDouble real,
    OptionalDouble synthetic,
    OptionalDouble byChance,
    boolean strong) {}
