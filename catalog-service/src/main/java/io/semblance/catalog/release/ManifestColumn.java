package io.semblance.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import io.semblance.policy.client.Sensitivity;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One column of the released table. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ManifestColumn(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String type,
    @Nullable Boolean nullable,
    @Nullable String description,
    @Nullable List<String> levels,
    @Nullable Sensitivity sensitivity) {}
