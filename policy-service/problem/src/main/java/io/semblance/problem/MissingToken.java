package io.semblance.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers a call without a valid token. The problem extension's own mapper reads a field that this
 * version of Quarkus no longer has, so that it answers without a body.
 */
public final class MissingToken {

  private static final int BEFORE_THE_EXTENSION = 1;
  private static final int UNAUTHORIZED = Response.Status.UNAUTHORIZED.getStatusCode();

  /** Answers a request without a token. */
  @ServerExceptionMapper(value = UnauthorizedException.class, priority = BEFORE_THE_EXTENSION)
  public Response missing() {
    return problem(
        "Authentication is needed",
        "Send a bearer token of this realm, for this service",
        "Bearer");
  }

  /** Answers a request with a token that is expired, forged, of another realm, or for others. */
  @ServerExceptionMapper(
      value = AuthenticationFailedException.class,
      priority = BEFORE_THE_EXTENSION)
  public Response refused() {
    return problem(
        "The token is not accepted",
        "Send a bearer token of this realm, for this service, that has not expired",
        "Bearer error=\"invalid_token\"");
  }

  private static Response problem(String title, String detail, String challenge) {
    return HttpProblem.builder()
        .withType(URI.create("/problems/unauthenticated"))
        .withStatus(UNAUTHORIZED)
        .withTitle(title)
        .withDetail(detail)
        .withHeader(HttpHeaders.WWW_AUTHENTICATE, challenge)
        .build()
        .toResponse();
  }
}
