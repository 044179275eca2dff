package io.semblance.generator.evidence;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Exact figures against real rows, in full.
 *
 * <p>Privacy: under a budget they are not paid for: marked internal, shown to reviewers inside the
 * trust boundary and to nobody else.
 *
 * @param internal whether they must stay inside the trust boundary
 * @param report everything that was measured
 */
public record ReviewerFigures(boolean internal, JsonNode report) {}
