package io.semblance.catalog.record;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Category;
import io.semblance.policy.client.Purpose;
import io.semblance.policy.client.ReleaseScope;
import io.semblance.policy.client.Sector;
import java.util.List;

/** What the dataset was made for, who may have it, and for what. */
@JsonNaming(SnakeCaseStrategy.class)
public record Usage(
    Category category,
    Sector sector,
    Purpose intendedPurpose,
    Fact<String> intendedUse,
    ReleaseScope releaseScope,
    List<Purpose> permittedPurposes,
    List<Purpose> prohibitedUses) {

  public Usage {
    permittedPurposes = List.copyOf(permittedPurposes);
    prohibitedUses = List.copyOf(prohibitedUses);
  }
}
