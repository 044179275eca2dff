package io.semblance.engine.table;

/**
 * Limits of {@link SchemaInference}.
 *
 * @param maxColumns more columns than this are refused
 * @param maxLevels more distinct values than this are not listed as levels
 * @param maxDistinct so many distinct values are remembered to tell identifiers
 */
public record InferenceOptions(int maxColumns, int maxLevels, int maxDistinct) {

  public static InferenceOptions withDefaults() {
    return new InferenceOptions(500, 1000, 20_000);
  }
}
