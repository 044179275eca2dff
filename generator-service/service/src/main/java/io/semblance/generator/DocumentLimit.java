package io.semblance.generator;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Bounds every body before it is read: documents are held in memory, uploads are streamed to disk
 * and have a bound of their own, which holds for what does not say its length, too.
 */
public final class DocumentLimit {

  private static final String UPLOADS = "/api/v1/sources";

  private final int limit;
  private final long uploadLimit;

  DocumentLimit(GeneratorConfig config) {
    this.limit = config.limits().documentBytes();
    this.uploadLimit = config.limits().uploadBytes();
  }

  @ServerRequestFilter(preMatching = true)
  public @Nullable Response check(ContainerRequestContext request) {
    boolean upload =
        request.getMethod().equals(HttpMethod.POST)
            && request.getUriInfo().getPath().equals(UPLOADS);
    if (upload) {
      return within(request, uploadLimit, "an upload");
    }
    if (request.getHeaderString("Transfer-Encoding") != null) {
      return Problems.of(411, "length-required", "send a document with its Content-Length")
          .toResponse();
    }
    return within(request, limit, "a document");
  }

  private static @Nullable Response within(
      ContainerRequestContext request, long limit, String what) {
    return length(request) > limit
        ? Problems.of(413, "too-large", what + " may have at most " + limit + " bytes").toResponse()
        : null;
  }

  private static long length(ContainerRequestContext request) {
    String length = request.getHeaderString(HttpHeaders.CONTENT_LENGTH);
    return length == null ? 0 : Long.parseLong(length);
  }
}
