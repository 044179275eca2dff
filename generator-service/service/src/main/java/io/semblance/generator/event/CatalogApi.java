package io.semblance.generator.event;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of catalog-service that is called from here. */
@Path("/api/v1/events")
@RegisterRestClient(configKey = "catalog")
@OidcClientFilter
interface CatalogApi {

  @POST
  @Consumes(CloudEvent.MEDIA_TYPE)
  void receive(CloudEvent event);
}
