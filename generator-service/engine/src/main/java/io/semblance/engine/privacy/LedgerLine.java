package io.semblance.engine.privacy;

/**
 * One measurement that was paid for.
 *
 * @param target what was measured, in words of the schema
 * @param mechanism the noise
 * @param sensitivity the greatest change of the answer, in l2 norm, by one row
 * @param sigma the noise's standard deviation, on the scale of the sensitivity
 * @param rho the loss in zero-concentrated differential privacy
 */
public record LedgerLine(
    String target, String mechanism, double sensitivity, double sigma, double rho) {}
