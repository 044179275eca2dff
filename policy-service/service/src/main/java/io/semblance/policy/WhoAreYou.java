package io.semblance.policy;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a call without a valid token. The problem extension's own mapper reads a field that this
 * version of Quarkus no longer has, so that it answers without a body.
 */
public final class WhoAreYou {

  private static final int BEFORE_THE_EXTENSION = 1;

  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = BEFORE_THE_EXTENSION)
  public Response answer(RuntimeException refused) {
    HttpProblem problem =
        PolicyProblem.problem(
                Status.UNAUTHORIZED,
                "unauthenticated",
                "A valid token is needed",
                "Send a bearer token of this realm, for this service, that has not expired")
            .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
            .build();
    return problem.toResponse();
  }
}
