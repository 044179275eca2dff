package io.semblance.generator.evidence;

import io.semblance.policy.client.Evidence;

/** What was measured: for policy and the record, and for reviewers alone. */
public record Measured(Evidence evidence, ReviewerFigures internal) {}
