package io.semblance.engine.schema;

/**
 * The closed interval of instants, in microseconds since 1970-01-01T00:00Z, of a datetime column.
 */
public record TimeBounds(long minMicros, long maxMicros) {

  public TimeBounds {
    if (minMicros > maxMicros) {
      throw new SchemaException(
          "the earliest instant lies after the latest: " + minMicros + " > " + maxMicros);
    }
  }

  public boolean contains(long micros) {
    return micros >= minMicros && micros <= maxMicros;
  }

  public long clamp(long micros) {
    return Math.min(Math.max(micros, minMicros), maxMicros);
  }
}
