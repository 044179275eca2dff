package io.semblance.generator.request;

import io.semblance.engine.synthesis.Preset;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.RequestFacts.IntendedUse;
import io.semblance.policy.client.Sector;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
    @Schema(
            description =
                "how much time the fit may take for its fidelity, balanced if left out; refused"
                    + " together with privacy")
        @Nullable Preset preset,
    @Schema(description = "what every row must be like") List<RowCondition> conditions,
    @Schema(description = "given shares of one column's levels") @Nullable LevelShares balance,
    @Schema(description = "fixes the sampling; refused together with privacy") @Nullable Long seed,
    List<FileFormat> formats,
    List<String> protectedColumns) {

  public Filing {
    conditions = conditions == null ? List.of() : List.copyOf(conditions);
    formats = List.copyOf(formats);
    protectedColumns = List.copyOf(protectedColumns);
  }

  /** Returns the preset of a fit without a budget; under one there is one way to fit. */
  public Optional<Preset> fitPreset() {
    return underBudget()
        ? Optional.empty()
        : Optional.of(Objects.requireNonNullElse(preset, Preset.BALANCED));
  }

  /** Returns whether frequencies of the rows are other than the model's own. */
  public boolean isConditioned() {
    return !conditions.isEmpty() || balance != null;
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
