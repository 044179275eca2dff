package io.semblance.evaluation.learning;

import io.semblance.evaluation.fairness.FairnessGaps;

/**
 * How differently the groups of one protected column are decided upon by a model of real and by a
 * model of synthetic rows.
 *
 * @param leastRows groups of fewer test rows are left out
 * @param real of decisions by the model that learnt from real rows
 * @param synthetic of decisions by the model that learnt from synthetic rows
 */
public record GroupFairness(
    String column, int leastRows, FairnessGaps real, FairnessGaps synthetic) {}
