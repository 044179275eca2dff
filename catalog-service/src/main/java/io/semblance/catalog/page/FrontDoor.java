package io.semblance.catalog.page;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The bare address of the service, which leads people to the datasets. */
@Path("/")
@PermitAll
public final class FrontDoor {

  @GET
  @Operation(hidden = true)
  public Response enter() {
    return Response.seeOther(URI.create("/datasets")).build();
  }
}
