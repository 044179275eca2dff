package io.semblance.generator;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Bounds every body but an upload, before it is read: documents are held in memory, uploads are
 * streamed to disk and have a bound of their own.
 */
public final class DocumentLimit {

  private static final String UPLOADS = "/api/v1/sources";

  private final int limit;

  DocumentLimit(GeneratorConfig config) {
    this.limit = config.limits().documentBytes();
  }

  @ServerRequestFilter(preMatching = true)
  public @Nullable Response check(ContainerRequestContext request) {
    boolean upload =
        request.getMethod().equals(HttpMethod.POST)
            && request.getUriInfo().getPath().equals(UPLOADS);
    if (upload) {
      return null;
    }
    if (request.getHeaderString("Transfer-Encoding") != null) {
      return Problems.of(411, "length-required", "send a document with its Content-Length")
          .toResponse();
    }
    return length(request) > limit
        ? Problems.of(413, "too-large", "a document may have at most " + limit + " bytes")
            .toResponse()
        : null;
  }

  private static long length(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
