package io.semblance.catalog.release;

/** Says which rule a manifest breaks; the release it describes cannot be published. */
public final class ManifestException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with the rule and the offending value. */
  public ManifestException(String message) {
    super(message);
  }
}
