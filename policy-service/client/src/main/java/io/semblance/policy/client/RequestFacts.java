package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a data team asks for. */
@JsonNaming(SnakeCaseStrategy.class)
public record RequestFacts(
    String id,
    Category category,
    Sector sector,
    IntendedUse intendedUse,
    ReleaseScope releaseScope,
    long rows,
    List<String> formats,
    boolean seeded,
    @Nullable String preset,
    boolean conditioned,
    boolean hybrid) {
  public RequestFacts {
    if (rows < 1) {
      throw new IllegalArgumentException("rows must be at least 1, not " + rows);
    }
    formats = List.copyOf(formats);
  }

  /** Why the data is wanted, and whether decisions about people will rest on it. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record IntendedUse(Purpose purpose, String description, boolean consequentialDecisions) {}
}
