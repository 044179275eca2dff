package io.semblance.policy.client;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the catalog knows of a published dataset. */
@JsonNaming(SnakeCaseStrategy.class)
public record DatasetFacts(
    String name,
    String version,
    String status,
    ReleaseScope releaseScope,
    List<Purpose> permittedPurposes,
    @Nullable Instant expiresAt,
    RiskTier tier) {
  public DatasetFacts {
    permittedPurposes = List.copyOf(permittedPurposes);
  }
}
