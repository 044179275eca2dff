package io.semblance.catalog.dataset;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** The documents of a version: the record, and what is made from it. */
@Path("/api/v1/datasets/{name}")
@Tag(name = "documents")
@SecurityRequirement(name = "bearer")
@PermitAll
public final class ProjectionResource {

  private final Projections projections;

  ProjectionResource(Projections projections) {
    this.projections = projections;
  }

  /** Returns the transparency record, of a withdrawn version too. */
  @GET
  @Path("/versions/{version}/record")
  @Operation(
      operationId = "get_record",
      summary = "The transparency record in canonical JSON; its SHA-256 is the record digest")
  @APIResponse(responseCode = "200", description = "The record, see /schemas/sdtr/v1.json")
  public Uni<Response> record(@RestPath String name, @RestPath String version) {
    return projections.record(name, version);
  }

  /** Returns the Croissant document. */
  @GET
  @Path("/versions/{version}/croissant")
  @Operation(operationId = "get_croissant", summary = "Croissant 1.1 with RAI, JSON-LD")
  @APIResponse(responseCode = "200", description = "The document")
  @APIResponse(responseCode = "410", description = "Problem `withdrawn`")
  public Uni<Response> croissant(@RestPath String name, @RestPath String version) {
    return projections.croissant(name, version);
  }

  /** Returns the label. */
  @GET
  @Path("/versions/{version}/label.svg")
  @Operation(operationId = "get_label", summary = "The label as an SVG image")
  @APIResponse(responseCode = "200", description = "The image")
  @APIResponse(responseCode = "410", description = "Problem `withdrawn`")
  public Uni<Response> label(@RestPath String name, @RestPath String version) {
    return projections.label(name, version);
  }
}
