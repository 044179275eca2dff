package io.semblance.catalog;

import io.semblance.catalog.problem.CatalogProblem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Bounds every body before it is read, since documents are held in memory. */
public final class DocumentLimit {

  private final long limit;

  DocumentLimit(
      @ConfigProperty(name = "semblance.document-bytes", defaultValue = "262144") long limit) {
    this.limit = limit;
  }

  @ServerRequestFilter(preMatching = true)
  public @Nullable Response check(ContainerRequestContext request) {
    if (request.getHeaderString("Transfer-Encoding") != null) {
      return CatalogProblem.lengthRequired().toResponse();
    }
    return length(request) > limit
        ? CatalogProblem.tooLarge("A document has at most %d bytes".formatted(limit)).toResponse()
        : null;
  }

  private static long length(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
