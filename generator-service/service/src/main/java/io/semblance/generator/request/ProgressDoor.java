package io.semblance.generator.request;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.semblance.generator.Caller;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.SimpleResourceInfo;

/**
 * Looks for a request before its stream begins: a stream that has begun has said 200, and can only
 * break off.
 */
public final class ProgressDoor {

  private final RequestRepository requests;
  private final CurrentIdentityAssociation identity;

  ProgressDoor(RequestRepository requests, CurrentIdentityAssociation identity) {
    this.requests = requests;
    this.identity = identity;
  }

  /** Fails with problem 404 when the caller may not see the request. */
  @ServerRequestFilter
  public Uni<Void> requireVisible(SimpleResourceInfo called, UriInfo address) {
    if (called.getResourceClass() != ProgressResource.class) {
      return Uni.createFrom().voidItem();
    }
    return id(address.getPathParameters().getFirst("request_id"))
        .map(id -> requests.get(id, Caller.of(identity.getIdentity())).replaceWithVoid())
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private static Optional<UUID> id(String text) {
    try {
      return Optional.of(UUID.fromString(text));
    } catch (IllegalArgumentException e) {
      // the resource answers that there is no such address
      return Optional.empty();
    }
  }
}
