package io.semblance.engine.privacy;

/**
 * The mechanisms of one fit, which pay from one accountant and draw from one secure generator. They
 * take no seed.
 *
 * <p>Privacy: whatever they release is paid for before it is drawn.
 */
public final class Mechanisms {

  private final Accountant accountant;
  private final GaussianMechanism gaussian;
  private final LaplaceMechanism laplace;
  private final ExponentialMechanism exponential;

  Mechanisms(Accountant accountant, Uniforms uniforms) {
    this.accountant = accountant;
    this.gaussian = new GaussianMechanism(accountant, uniforms);
    this.laplace = new LaplaceMechanism(accountant, uniforms);
    this.exponential = new ExponentialMechanism(accountant, uniforms);
  }

  public static Mechanisms secure(Accountant accountant) {
    return new Mechanisms(accountant, Uniforms.of(new SecureBits()));
  }

  public Accountant accountant() {
    return accountant;
  }

  public GaussianMechanism gaussian() {
    return gaussian;
  }

  public LaplaceMechanism laplace() {
    return laplace;
  }

  public ExponentialMechanism exponential() {
    return exponential;
  }
}
