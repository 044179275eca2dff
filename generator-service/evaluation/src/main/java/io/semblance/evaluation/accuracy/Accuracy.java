package io.semblance.evaluation.accuracy;

/**
 * The overlap of two tables of counts: 1 - 1/2 sum |p - q|.
 *
 * @param value between 0 and 1
 * @param maximum what two samples of these sizes from one population have on average; a table that
 *     is much better may have learnt rows by heart
 */
public record Accuracy(double value, double maximum) {}
