package io.semblance.policy.opa;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What OPA said, and by which revision of the policy; an undefined rule has no result. */
@JsonIgnoreProperties(ignoreUnknown = true)
record OpaAnswer(@Nullable JsonNode result, @Nullable Provenance provenance) {

  /** Which bundles answered. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Provenance(@Nullable Map<String, Bundle> bundles) {}

  /** One bundle's revision. */
  @JsonIgnoreProperties(ignoreUnknown = true)
  record Bundle(@Nullable String revision) {}

  /** Returns whether this revision, and no other, answered. */
  boolean isFrom(String revision) {
    return revision().filter(revision::equals).isPresent();
  }

  private Optional<String> revision() {
    return Optional.ofNullable(provenance)
        .map(Provenance::bundles)
        .map(bundles -> bundles.get("main"))
        .map(Bundle::revision);
  }
}
