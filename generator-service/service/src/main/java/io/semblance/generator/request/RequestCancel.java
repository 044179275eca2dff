package io.semblance.generator.request;

import io.semblance.generator.Caller;
import io.semblance.generator.JsonFields;
import io.semblance.generator.Problems;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Cancels requests. The row says so at once; the job that has it sees it at its next step, gives
 * back budget of which no noise was drawn, and clears its files.
 */
@Singleton
final class RequestCancel {

  private static final Logger LOG = Logger.getLogger(RequestCancel.class);

  private final RequestRepository requests;
  private final Clock clock;

  RequestCancel(RequestRepository requests, Clock clock) {
    this.requests = requests;
    this.clock = clock;
  }

  Uni<StoredRequest> cancel(UUID id, Caller caller) {
    return requests
        .change(id, caller, this::mark)
        .invoke(row -> LOG.infof("event=cancel_requested request_id=%s", id));
  }

  private void mark(StoredRequest row) {
    if (row.state.isTerminal()) {
      throw Problems.of(409, "request-ended", "the request is " + JsonFields.wire(row.state));
    }
    row.cancelRequested = true;
    row.due = true;
    row.lastEvent++;
    row.updatedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
  }
}
