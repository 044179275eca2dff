package io.semblance.catalog.page;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.ResponseBuilder;

/** Sends a browser to log in when a page is not public, and shows what is refused all the same. */
@RequestScoped
public class LogIn {

  private static final int UNAUTHENTICATED = 401;

  private final HttpAuthenticator authenticator;
  private final RoutingContext context;
  private final PageAnswer pages;

  LogIn(HttpAuthenticator authenticator, RoutingContext context, PageAnswer pages) {
    this.authenticator = authenticator;
    this.context = context;
    this.pages = pages;
  }

  /** Returns the answer to a browser whose request has failed. */
  Uni<Response> orRefusal(HttpProblem problem) {
    if (problem.getStatusCode() != UNAUTHENTICATED) {
      return pages.of(problem);
    }
    return authenticator.getChallenge(context).map(LogIn::answer);
  }

  private static Response answer(ChallengeData challenge) {
    ResponseBuilder response =
        Response.status(challenge.status).header("Cache-Control", "no-store");
    challenge.getHeaders().forEach((name, value) -> response.header(name.toString(), value));
    return response.build();
  }
}
