package io.semblance.generator.request;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Given shares of one column's levels among the synthetic rows; they add up to 1. */
public record LevelShares(
    @Schema(examples = "gender") String column,
    @Schema(examples = "{\"female\": 0.5, \"male\": 0.5}") Map<String, Double> shares) {

  public LevelShares {
    shares = Collections.unmodifiableMap(new LinkedHashMap<>(shares));
  }
}
