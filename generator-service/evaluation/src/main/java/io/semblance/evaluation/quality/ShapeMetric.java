package io.semblance.evaluation.quality;

/** The metrics of column shapes, by SDMetrics' names. */
public enum ShapeMetric {
  KS_COMPLEMENT,
  TV_COMPLEMENT
}
