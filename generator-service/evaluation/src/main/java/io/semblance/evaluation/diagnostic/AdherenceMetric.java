package io.semblance.evaluation.diagnostic;

/** The metrics of data validity, by SDMetrics' names. */
public enum AdherenceMetric {
  BOUNDARY_ADHERENCE,
  CATEGORY_ADHERENCE,
  KEY_UNIQUENESS
}
