package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;

/** How far the table is from organic data, for those who train models on it. */
@JsonNaming(SnakeCaseStrategy.class)
public record Collapse(
    int generationDepth,
    Anchor anchor,
    String freshOrganicShare,
    String trainingPolicy,
    List<String> ancestors) {

  public Collapse {
    ancestors = List.copyOf(ancestors);
  }

  /** The organic sources at the root, and the measured distance to them. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Anchor(List<String> sources, Fact<String> distance) {

    public Anchor {
      sources = List.copyOf(sources);
    }
  }
}
