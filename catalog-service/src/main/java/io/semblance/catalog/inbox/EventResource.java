package io.semblance.catalog.inbox;

import io.semblance.catalog.job.JobRunner;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** Where the generator announces releases. */
@Path("/api/v1/events")
@Tag(name = "releases")
@SecurityRequirement(name = "bearer")
public final class EventResource {

  private static final String EXAMPLE =
      """
      {"specversion": "1.0", "id": "5b6c1c4e-6f2e-4a55-9a53-3a4f0a9d1f10", "source": "urn:semblance:generator",
       "type": "io.semblance.dataset.released", "datacontenttype": "application/json", "time": "2026-11-24T10:00:00Z",
       "data": {"release_id": "0193a1f0", "manifest_path": "/api/v1/releases/0193a1f0",
                "manifest_digest": "sha256:2c26b46b68ffc68ff99b453c1d30413413422d706483bfa0f98a5e886266e7ae"}}""";

  private final Inbox inbox;
  private final JobRunner jobs;
  private final ReleaseJob releaseJob;

  EventResource(Inbox inbox, JobRunner jobs, ReleaseJob releaseJob) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.releaseJob = releaseJob;
  }

  /** Takes note of a release and starts to pull it; the same event again changes nothing. */
  @POST
  @Consumes("application/cloudevents+json")
  @Produces(MediaType.APPLICATION_JSON)
  @RolesAllowed("generator_service")
  @ResponseStatus(202)
  @Operation(operationId = "receive_event", summary = "Announce a release (CloudEvents 1.0)")
  @APIResponse(responseCode = "202", description = "Noted, now or before")
  @APIResponse(responseCode = "400", description = "Problem `invalid-event`, with every offence")
  @APIResponse(responseCode = "409", description = "Problem `release-changed` or `event-reused`")
  public Uni<ReleaseView> receive(
      @RequestBody(
              required = true,
              content =
                  @Content(
                      mediaType = "application/cloudevents+json",
                      schema = @Schema(type = SchemaType.OBJECT),
                      examples = @ExampleObject(name = "dataset_released", value = EXAMPLE)))
          String body) {
    return inbox.receive(EventParser.parse(body)).invoke(this::startSoon).map(ReleaseView::of);
  }

  private void startSoon(InboxRelease release) {
    if (!release.state().isTerminal()) {
      jobs.startSoon(releaseJob.of(release.releaseId));
    }
  }
}
