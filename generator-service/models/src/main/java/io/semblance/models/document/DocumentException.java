package io.semblance.models.document;

/** Thrown where a document does not say what it should; names the place and the rule. */
public final class DocumentException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String path;

  /**
   * @param path of the fault, as in {@code columns[2].bounds}; empty for the whole document
   */
  public DocumentException(String path, String rule) {
    super(path.isEmpty() ? rule : path + ": " + rule);
    this.path = path;
  }

  public String path() {
    return path;
  }
}
