package io.semblance.engine.schema;

/** Thrown when a schema contradicts itself or asks for what the engine cannot do. */
public final class SchemaException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  public SchemaException(String message) {
    super(message);
  }
}
