package io.semblance.generator.event;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event between services, in the structured JSON of CloudEvents 1.0. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CloudEvent(
    String specversion,
    String id,
    String source,
    String type,
    @Nullable Instant time,
    @Nullable String datacontenttype,
    JsonNode data) {

  static final String MEDIA_TYPE = "application/cloudevents+json";
  private static final String SOURCE = "/semblance/generator";

  /** Returns an event of this service. */
  static CloudEvent of(String id, String type, Instant time, JsonNode data) {
    return new CloudEvent("1.0", id, SOURCE, type, time, "application/json", data);
  }
}
