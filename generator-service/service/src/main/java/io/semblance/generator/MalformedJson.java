package io.semblance.generator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkiverse.resteasy.problem.jaxrs.WebApplicationExceptionMapper;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers JSON that does not fit what is read, before Quarkus' own mapper does without a body. */
public final class MalformedJson {

  private static final int BEFORE_QUARKUS = 1;

  @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_QUARKUS)
  public Response answer(MismatchedInputException mismatch) {
    return malformed();
  }

  /** Answers what is no JSON; the framework's own answer stands for whatever else it refuses. */
  @ServerExceptionMapper(value = WebApplicationException.class, priority = BEFORE_QUARKUS)
  public Response answer(WebApplicationException refused) {
    return refused.getCause() instanceof JsonProcessingException
        ? malformed()
        : new WebApplicationExceptionMapper().toResponse(refused);
  }

  private static Response malformed() {
    return Problems.of(400, "malformed-json", "the body is not one JSON document of this kind")
        .toResponse();
  }
}
