package io.semblance.catalog.inbox;

import io.semblance.catalog.job.JobRunner;
import io.semblance.catalog.problem.CatalogProblem;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Where stewards see what became of announced releases, and why one failed. */
@Path("/api/v1/releases")
@Tag(name = "releases")
@SecurityRequirement(name = "bearer")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed("data_steward")
public final class ReleaseResource {

  private static final int LIMIT = 100;

  private final Inbox inbox;
  private final JobRunner jobs;
  private final ReleaseJob releaseJob;

  ReleaseResource(Inbox inbox, JobRunner jobs, ReleaseJob releaseJob) {
    this.inbox = inbox;
    this.jobs = jobs;
    this.releaseJob = releaseJob;
  }

  /** Lists the latest releases. */
  @GET
  @Operation(operationId = "list_releases", summary = "The latest announced releases")
  public Uni<ReleaseView.Page> list(@RestQuery Optional<String> state) {
    return inbox
        .latest(state.map(ReleaseResource::state), LIMIT)
        .map(found -> new ReleaseView.Page(found.stream().map(ReleaseView::of).toList()));
  }

  /** Shows one release. */
  @GET
  @Path("/{releaseId}")
  @Operation(operationId = "get_release", summary = "One announced release")
  public Uni<ReleaseView> get(@RestPath String releaseId) {
    return inbox
        .find(releaseId)
        .map(found -> found.map(ReleaseView::of).orElseThrow(() -> unknown(releaseId)));
  }

  /** Tries a failed release again from the start. */
  @POST
  @Path("/{releaseId:[^/:]+}:retry")
  @ResponseStatus(202)
  @Operation(operationId = "retry_release", summary = "Try a failed release again")
  public Uni<ReleaseView> retry(@RestPath String releaseId) {
    return get(releaseId)
        .chain(() -> inbox.reopen(releaseId))
        .invoke(reopened -> startIf(reopened, releaseId))
        .chain(() -> get(releaseId));
  }

  private void startIf(boolean reopened, String releaseId) {
    if (!reopened) {
      throw CatalogProblem.conflict(
          "release-not-failed", "The release has not failed", "Only a failed release is retried.");
    }
    jobs.startSoon(releaseJob.of(releaseId));
  }

  private static ReleaseState state(String word) {
    return ReleaseState.ofWire(word)
        .orElseThrow(
            () ->
                CatalogProblem.invalidParameter(
                    "state", "must be received, pulled, published or failed"));
  }

  private static RuntimeException unknown(String releaseId) {
    return CatalogProblem.notFound("No release %s was announced.".formatted(releaseId));
  }
}
