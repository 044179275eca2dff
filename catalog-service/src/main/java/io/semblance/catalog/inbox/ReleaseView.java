package io.semblance.catalog.inbox;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An announced release as stewards and the generator see it. */
@JsonNaming(SnakeCaseStrategy.class)
public record ReleaseView(
    String releaseId,
    ReleaseState state,
    @Nullable String reason,
    String manifestDigest,
    Instant receivedAt,
    Instant updatedAt) {

  static ReleaseView of(InboxRelease release) {
    return new ReleaseView(
        release.releaseId,
        release.state(),
        release.reason,
        release.manifestDigest,
        release.receivedAt,
        release.updatedAt);
  }

  /** A list of announced releases. */
  @JsonNaming(SnakeCaseStrategy.class)
  public record Page(List<ReleaseView> releases) {}
}
