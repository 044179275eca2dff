package io.semblance.problem;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses addresses with the character U+0000, which no text in the database can hold: without
 * this, a search for one fails in the middle of an answer.
 */
public final class NullInAddress {

  @ServerRequestFilter(preMatching = true)
  public @Nullable Response refuse(ContainerRequestContext request) {
    UriInfo address = request.getUriInfo();
    boolean found =
        hasNull(address.getPath())
            || address.getQueryParameters().values().stream()
                .anyMatch(values -> values.stream().anyMatch(NullInAddress::hasNull));
    return found ? problem().toResponse() : null;
  }

  private static boolean hasNull(String text) {
    return text.indexOf('\0') >= 0;
  }

  private static HttpProblem problem() {
    return HttpProblem.builder()
        .withType(URI.create("/problems/invalid-address"))
        .withStatus(Response.Status.BAD_REQUEST)
        .withTitle("The address is not valid")
        .withDetail("An address has no character U+0000")
        .build();
  }
}
