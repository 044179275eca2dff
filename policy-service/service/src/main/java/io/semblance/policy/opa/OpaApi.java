package io.semblance.policy.opa;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.ClientQueryParam;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The part of OPA's data API that this service calls. */
@Path("/v1/data/semblance")
@RegisterRestClient(configKey = "opa")
interface OpaApi {

  @POST
  @Path("/{point}/decision")
  @ClientQueryParam(name = "provenance", value = "true")
  @ClientQueryParam(name = "metrics", value = "true")
  @ClientQueryParam(name = "strict-builtin-errors", value = "true")
  Uni<OpaAnswer> ask(
      @HeaderParam(HttpHeaders.AUTHORIZATION) String bearer,
      @PathParam("point") String point,
      Question question);

  /** Any rule will do to learn which revision answers. */
  @GET
  @Path("/outcome/ladder")
  @ClientQueryParam(name = "provenance", value = "true")
  Uni<OpaAnswer> ladder(@HeaderParam(HttpHeaders.AUTHORIZATION) String bearer);

  /** What OPA expects the facts to be wrapped in. */
  record Question(JsonNode input) {}
}
