package io.semblance.evaluation.quality;

import java.util.OptionalDouble;

/**
 * How alike the values of one column are in two tables.
 *
 * @param score between 0 and 1; absent where a table has no value
 */
public record ColumnShape(String column, ShapeMetric metric, OptionalDouble score) {}
