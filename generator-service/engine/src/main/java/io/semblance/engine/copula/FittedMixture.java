package io.semblance.engine.copula;

/**
 * A mixture, and what correcting it against its table improved.
 *
 * <p>Privacy: the report holds exact measurements of the table.
 */
public record FittedMixture(CopulaMixture mixture, CorrectionReport correction) {}
