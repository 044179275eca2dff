package io.semblance.local.machine;

/** A reason why the platform cannot run, told in one line that a person can act on. */
public final class PlatformFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public PlatformFailure(String line) {
    super(line);
  }

  public PlatformFailure(String line, Throwable cause) {
    super(line, cause);
  }
}
