package io.semblance.catalog.record;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Locale;

/** What was measured on the table and may be shown; there is no single score. */
@JsonNaming(SnakeCaseStrategy.class)
public record Quality(Fact<List<Metric>> metrics) {

  /** One measured number: what it is, its value as a decimal string, and which way is better. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Metric(String name, String title, String value, Better better, String definition) {}

  /** The direction in which a metric improves. */
  public enum Better {
    HIGHER,
    LOWER;

    /** Returns the word used in JSON. */
    @JsonValue
    public String wire() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
