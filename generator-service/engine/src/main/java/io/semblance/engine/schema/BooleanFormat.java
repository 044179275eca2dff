package io.semblance.engine.schema;

/** How the two truth values of a column are written. */
public record BooleanFormat(String falseText, String trueText) {

  public BooleanFormat {
    if (falseText.equals(trueText)) {
      throw new SchemaException("true and false are both written '" + trueText + "'");
    }
  }

  public static BooleanFormat lowerCase() {
    return new BooleanFormat("false", "true");
  }
}
