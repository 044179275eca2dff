package io.semblance.generator;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a call without a valid token. The problem extension's own mapper reads a field that this
 * version of Quarkus no longer has, so that it answers without a body.
 */
public final class MissingToken {

  private static final int BEFORE_THE_EXTENSION = 1;

  @ServerExceptionMapper(
      value = {UnauthorizedException.class, AuthenticationFailedException.class},
      priority = BEFORE_THE_EXTENSION)
  public Response answer(RuntimeException refused) {
    return Problems.builder(
            401,
            "unauthenticated",
            "send a bearer token of this realm, for this service, that has not expired")
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
        .build()
        .toResponse();
  }
}
