package io.semblance.catalog.page;

import io.semblance.catalog.dataset.Projections;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The documents of a version for a browser that has logged in, so carries no bearer token. */
@Path("/datasets/{name}/{version}")
@PermitAll
public final class PageProjectionResource {

  private final Projections projections;

  PageProjectionResource(Projections projections) {
    this.projections = projections;
  }

  /** Returns the record. */
  @GET
  @Path("/record.json")
  @Operation(hidden = true)
  public Uni<Response> record(@RestPath String name, @RestPath String version) {
    return projections.record(name, version);
  }

  /** Returns the Croissant document. */
  @GET
  @Path("/croissant.json")
  @Operation(hidden = true)
  public Uni<Response> croissant(@RestPath String name, @RestPath String version) {
    return projections.croissant(name, version);
  }

  /** Returns the label. */
  @GET
  @Path("/label.svg")
  @Operation(hidden = true)
  public Uni<Response> label(@RestPath String name, @RestPath String version) {
    return projections.label(name, version);
  }
}
