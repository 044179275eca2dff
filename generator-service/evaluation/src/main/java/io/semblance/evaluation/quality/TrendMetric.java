package io.semblance.evaluation.quality;

/** The metrics of column pair trends, by SDMetrics' names. */
public enum TrendMetric {
  CORRELATION_SIMILARITY,
  CONTINGENCY_SIMILARITY
}
