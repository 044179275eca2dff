package io.semblance.catalog.store;

/** Says that bytes are others than announced. */
public final class ContentMismatchException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** Creates the exception with what was expected and what came. */
  public ContentMismatchException(String message) {
    super(message);
  }
}
