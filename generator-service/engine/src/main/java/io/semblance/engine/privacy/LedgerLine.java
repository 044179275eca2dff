package io.semblance.engine.privacy;

/**
 * One measurement that was paid for.
 *
 * @param target what was measured, in words of the schema
 * @param mechanism the noise
 * @param sensitivity the greatest change of the answer by one privacy unit, in the mechanism's norm
 * @param sigma the noise's standard deviation on the scale of the sensitivity; of an exponential
 *     mechanism, 2Δ/ε
 * @param rho the loss in zero-concentrated differential privacy
 * @param delta the probability, besides, that a threshold lets a single unit show
 */
public record LedgerLine(
    String target, String mechanism, double sensitivity, double sigma, double rho, double delta) {}
