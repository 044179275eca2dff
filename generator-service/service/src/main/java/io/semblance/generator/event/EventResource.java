package io.semblance.generator.event;

import io.quarkus.arc.All;
import io.semblance.generator.Problems;
import io.semblance.generator.Roles;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.logging.Logger;

/** Receives events from other services, at least once each. */
@Path("/api/v1/events")
@Tag(name = "events")
public final class EventResource {

  private static final Logger LOG = Logger.getLogger(EventResource.class);

  private final Inbox inbox;
  private final Map<String, EventConsumer> consumers;

  EventResource(Inbox inbox, @All List<EventConsumer> consumers) {
    this.inbox = inbox;
    this.consumers =
        consumers.stream().collect(Collectors.toMap(EventConsumer::type, Function.identity()));
  }

  @POST
  @Consumes(CloudEvent.MEDIA_TYPE)
  @RolesAllowed(Roles.POLICY_SERVICE)
  @Operation(
      operationId = "receive_event",
      summary = "Receive a CloudEvent",
      description = "Type io.semblance.review.completed. A second delivery changes nothing.")
  @APIResponse(responseCode = "204", description = "received, now or before")
  @APIResponse(responseCode = "422", description = "not an event this service knows")
  public Uni<Void> receive(CloudEvent event) {
    if (event == null || event.id() == null || event.source() == null || event.data() == null) {
      throw Problems.of(422, "not-an-event", "id, source, type and data are required");
    }
    EventConsumer consumer = consumers.get(event.type());
    if (consumer == null) {
      throw Problems.of(422, "unknown-event-type", "nothing here consumes " + event.type());
    }
    LOG.infof("event=received event_id=%s type=%s", event.id(), event.type());
    return inbox.receive(event, consumer);
  }
}
