package io.semblance.generator.request;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.semblance.generator.Caller;
import io.semblance.generator.Problems;
import io.semblance.generator.Roles;
import io.smallrye.mutiny.Multi;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Streams how a request comes along, from any event on. */
@Path("/api/v1/requests/{request_id}/events")
@Tag(name = "requests")
public final class ProgressResource {

  private final RequestRepository requests;
  private final ProgressStream stream;
  private final CurrentIdentityAssociation identity;

  ProgressResource(
      RequestRepository requests, ProgressStream stream, CurrentIdentityAssociation identity) {
    this.requests = requests;
    this.stream = stream;
    this.identity = identity;
  }

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RolesAllowed({Roles.DATA_SCIENTIST, Roles.DATA_STEWARD, Roles.PRIVACY_OFFICER})
  @Operation(
      operationId = "follow_request",
      summary = "Follow a request by server-sent events",
      description =
          "Every event has an id; Last-Event-ID resumes after it. The stream ends after a terminal"
              + " state. Comments keep it alive.")
  @APIResponse(
      responseCode = "200",
      description = "events named progress",
      content =
          @Content(
              mediaType = MediaType.SERVER_SENT_EVENTS,
              schema = @Schema(implementation = ProgressEvent.class)))
  @APIResponse(responseCode = "404", description = "no such request")
  public Multi<OutboundSseEvent> follow(
      @PathParam("request_id") UUID id,
      @Parameter(example = "3") @HeaderParam(HttpHeaders.LAST_EVENT_ID_HEADER)
          @Nullable String lastEventId,
      @Context Sse sse) {
    int after = number(lastEventId);
    return requests
        .get(id, Caller.of(identity.getIdentity()))
        .onItem()
        .transformToMulti(row -> stream.after(id, after, sse));
  }

  private static int number(@Nullable String lastEventId) {
    if (lastEventId == null || lastEventId.isBlank()) {
      return 0;
    }
    try {
      return Integer.parseInt(lastEventId);
    } catch (NumberFormatException e) {
      throw Problems.of(400, "invalid-last-event-id", "Last-Event-ID is not of this stream");
    }
  }
}
