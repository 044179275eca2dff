package io.semblance.policy.review;

import io.quarkus.oidc.client.filter.OidcClientFilter;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** Where the generator takes events. Blocks: the jobs that call it have threads of their own. */
@Path("/api/v1/events")
@RegisterRestClient(configKey = "generator")
@OidcClientFilter
interface GeneratorEvents {

  @POST
  @Consumes("application/cloudevents+json")
  void tell(String event);
}
