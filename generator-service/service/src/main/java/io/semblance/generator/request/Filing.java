package io.semblance.generator.request;

import io.semblance.policy.client.Category;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestFacts.IntendedUse;
import io.semblance.policy.client.Sector;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a data team asks for, as it was sent and found valid. */
@Schema(description = "What a data team asks for")
public record Filing(
    UUID sourceId,
    Dataset dataset,
    Category category,
    Sector sector,
    IntendedUse intendedUse,
    ReleaseScope releaseScope,
    @Schema(minimum = "1", examples = "10000") long rows,
    @Nullable Budget privacy,
    @Schema(description = "fixes the sampling; refused together with privacy") @Nullable Long seed,
    List<FileFormat> formats,
    List<String> protectedColumns) {

  public Filing {
    formats = List.copyOf(formats);
    protectedColumns = List.copyOf(protectedColumns);
  }

  /** Returns whether a privacy budget is asked for. */
  public boolean underBudget() {
    return privacy != null;
  }

  /** The dataset that is to be published. */
  public record Dataset(
      @Schema(examples = "students-health") String name,
      String title,
      @Nullable String description) {}

  /** The privacy budget asked for. */
  public record Budget(
      @Schema(examples = "1.0") double epsilon, @Schema(examples = "0.000001") double delta) {}
}
