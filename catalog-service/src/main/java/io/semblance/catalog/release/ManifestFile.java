package io.semblance.catalog.release;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;

/** One file of a release, with the size and digest that its bytes must have. */
@JsonNaming(SnakeCaseStrategy.class)
@JsonIgnoreProperties(ignoreUnknown = true)
public record ManifestFile(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String mediaType,
    @JsonProperty(required = true) long bytes,
    @JsonProperty(required = true) String sha256) {}
