package io.semblance.catalog.search;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One page of found datasets, each by its newest version that can be had. */
@JsonNaming(SnakeCaseStrategy.class)
public record SearchPage(List<Hit> datasets, @Nullable String nextPageToken) {

  public SearchPage {
    datasets = List.copyOf(datasets);
  }

  /** A found dataset. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Hit(
      String name,
      String version,
      String title,
      String description,
      String category,
      String releaseScope,
      String riskTier,
      List<String> permittedPurposes,
      long rows,
      int columns,
      Instant published,
      String url) {

    public Hit {
      permittedPurposes = List.copyOf(permittedPurposes);
    }
  }
}
