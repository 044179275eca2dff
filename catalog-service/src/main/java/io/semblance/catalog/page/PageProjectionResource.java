package io.semblance.catalog.page;

import io.semblance.catalog.dataset.DatasetVersion;
import io.semblance.catalog.dataset.Datasets;
import io.semblance.catalog.dataset.Projections;
import io.semblance.catalog.viewer.Viewers;
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

  private final Datasets datasets;
  private final Projections projections;
  private final Viewers viewers;

  PageProjectionResource(Datasets datasets, Projections projections, Viewers viewers) {
    this.datasets = datasets;
    this.projections = projections;
    this.viewers = viewers;
  }

  /** Returns the record. */
  @GET
  @Path("/record.json")
  @Operation(hidden = true)
  public Uni<Response> record(@RestPath String name, @RestPath String version) {
    return viewers
        .current()
        .chain(viewer -> datasets.version(name, version, viewer))
        .map(projections::record);
  }

  /** Returns the Croissant document. */
  @GET
  @Path("/croissant.json")
  @Operation(hidden = true)
  public Uni<Response> croissant(@RestPath String name, @RestPath String version) {
    return published(name, version).map(projections::croissant);
  }

  /** Returns the label. */
  @GET
  @Path("/label.svg")
  @Operation(hidden = true)
  public Uni<Response> label(@RestPath String name, @RestPath String version) {
    return published(name, version).map(projections::label);
  }

  private Uni<DatasetVersion> published(String name, String version) {
    return viewers.current().chain(viewer -> datasets.publishedVersion(name, version, viewer));
  }
}
