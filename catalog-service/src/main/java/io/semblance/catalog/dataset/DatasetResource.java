package io.semblance.catalog.dataset;

import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Datasets and their versions; public ones are open to anyone. */
@Path("/api/v1/datasets/{name}")
@Tag(name = "datasets")
@SecurityRequirement(name = "bearer")
@PermitAll
public final class DatasetResource {

  private final Datasets datasets;
  private final Viewers viewers;

  DatasetResource(Datasets datasets, Viewers viewers) {
    this.datasets = datasets;
    this.viewers = viewers;
  }

  /** Shows a dataset with all of its versions. */
  @GET
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "get_dataset", summary = "A dataset and its versions")
  public Uni<DatasetView> dataset(@RestPath String name) {
    return viewers.current().chain(viewer -> datasets.versions(name, viewer)).map(DatasetView::of);
  }

  /** Shows one version; a withdrawn one answers 410 with its tombstone. */
  @GET
  @Path("/versions/{version}")
  @Produces(MediaType.APPLICATION_JSON)
  @Operation(operationId = "get_version", summary = "One version, with links")
  @APIResponse(
      responseCode = "200",
      description = "The version; its ETag is what a withdrawal must name",
      content = @Content(schema = @Schema(implementation = VersionView.class)))
  @APIResponse(responseCode = "410", description = "Problem `withdrawn`, with the tombstone")
  public Uni<Response> version(@RestPath String name, @RestPath String version) {
    return viewers
        .current()
        .chain(viewer -> datasets.publishedVersion(name, version, viewer))
        .map(DatasetResource::answer);
  }

  private static Response answer(DatasetVersion version) {
    return Response.ok(VersionView.of(version)).header("ETag", version.entityTag()).build();
  }
}
