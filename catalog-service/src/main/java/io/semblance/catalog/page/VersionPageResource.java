package io.semblance.catalog.page;

import io.semblance.catalog.dataset.Datasets;
import io.semblance.catalog.viewer.Viewers;
import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestPath;

/** The landing page at the address of the API, for whoever asks it for HTML. */
@Path("/api/v1/datasets/{name}")
@PermitAll
public final class VersionPageResource {

  private final Datasets datasets;
  private final PageAnswer pages;
  private final Viewers viewers;

  VersionPageResource(Datasets datasets, PageAnswer pages, Viewers viewers) {
    this.datasets = datasets;
    this.pages = pages;
    this.viewers = viewers;
  }

  /** Shows one version, or its tombstone. */
  @GET
  @Path("/versions/{version}")
  @Produces(MediaType.TEXT_HTML)
  @Operation(hidden = true)
  public Uni<Response> version(@RestPath String name, @RestPath String version) {
    return viewers
        .current()
        .chain(viewer -> datasets.version(name, version, viewer))
        .chain(pages::of);
  }
}
