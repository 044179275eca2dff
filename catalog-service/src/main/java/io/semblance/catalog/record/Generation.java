package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;

/** The runs that made the table. */
@JsonNaming(SnakeCaseStrategy.class)
public record Generation(List<Run> runs) {

  public Generation {
    runs = List.copyOf(runs);
  }

  /** One fit of a model and one sample from it. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Run(
      String id,
      String method,
      Fact<String> methodVersion,
      Fact<String> seedPolicy,
      Fact<Instant> startedAt,
      Fact<Instant> endedAt) {}
}
