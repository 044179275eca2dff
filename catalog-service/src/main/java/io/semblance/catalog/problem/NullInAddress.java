package io.semblance.catalog.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
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
    return found
        ? CatalogProblem.invalid("invalid-address", "An address has no character U+0000", List.of())
            .toResponse()
        : null;
  }

  private static boolean hasNull(String text) {
    return text.indexOf('\0') >= 0;
  }
}
