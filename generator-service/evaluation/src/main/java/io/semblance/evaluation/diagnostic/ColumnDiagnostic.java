package io.semblance.evaluation.diagnostic;

import java.util.OptionalDouble;

/**
 * The form of one column in two tables; figures lie between 0 and 1 and are absent where they are
 * not defined, as the mean of levels.
 *
 * @param adherence share of synthetic values within the real bounds or among the real levels; of an
 *     identifier, share of values that are there and occur for the first time
 * @param coverage share of the real range, or of the real levels, that synthetic values reach
 * @param missingValueSimilarity 1 - |real share of missing values - synthetic share|
 * @param mean 1 - |real mean - synthetic mean| / real range
 * @param median the same of the medians
 * @param standardDeviation the same of the standard deviations
 */
public record ColumnDiagnostic(
    String column,
    AdherenceMetric metric,
    OptionalDouble adherence,
    OptionalDouble coverage,
    OptionalDouble missingValueSimilarity,
    OptionalDouble mean,
    OptionalDouble median,
    OptionalDouble standardDeviation) {}
