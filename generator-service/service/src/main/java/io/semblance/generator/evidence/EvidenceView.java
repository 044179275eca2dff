package io.semblance.generator.evidence;

import io.semblance.policy.client.Evidence;
import java.util.UUID;

/**
 * The whole evidence of a candidate, for reviewers.
 *
 * <p>Privacy: under a budget {@code reviewers} holds exact figures, marked internal; they stay
 * inside the trust boundary.
 */
public record EvidenceView(UUID requestId, Evidence evidence, ReviewerFigures reviewers) {}
