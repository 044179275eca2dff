package io.semblance.catalog.viewer;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.UnauthorizedException;
import io.semblance.catalog.problem.CatalogProblem;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Answers 401 as a problem document where a token is missing or not good. The problem library's own
 * mappers fail on this version of Quarkus: they read a field that is no longer there.
 */
public final class NotAuthenticated {

  private static final int FIRST = 1;

  /** Answers a request without a token. */
  @ServerExceptionMapper(value = UnauthorizedException.class, priority = FIRST)
  public Response missing() {
    return CatalogProblem.unauthenticated().toResponse();
  }

  /** Answers a request with a token that is expired, forged, or meant for others. */
  @ServerExceptionMapper(value = AuthenticationFailedException.class, priority = FIRST)
  public Response refused() {
    return CatalogProblem.tokenRefused().toResponse();
  }
}
