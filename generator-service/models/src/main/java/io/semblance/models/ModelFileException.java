package io.semblance.models;

/** Thrown where a file is no model, or one of a version that is not read; says which and why. */
public final class ModelFileException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public ModelFileException(String message) {
    super(message);
  }
}
