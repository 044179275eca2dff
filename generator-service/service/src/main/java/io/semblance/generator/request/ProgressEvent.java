package io.semblance.generator.request;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The data of one event of a progress stream. */
public record ProgressEvent(
    RequestState state, @Nullable RequestStage stage, int percent, Instant at) {

  static ProgressEvent of(StoredRequestEvent event) {
    return new ProgressEvent(event.state, event.stage, event.percent, event.at);
  }
}
