package io.semblance.engine.schema;

/** The closed interval that holds every value of a numeric column. */
public record Bounds(double min, double max) {

  public Bounds {
    if (!Double.isFinite(min) || !Double.isFinite(max) || min > max) {
      throw new SchemaException(
          "bounds must be finite with min <= max: [" + min + ", " + max + "]");
    }
  }

  public boolean contains(double value) {
    return value >= min && value <= max;
  }

  public double clamp(double value) {
    return Math.min(Math.max(value, min), max);
  }
}
