package io.semblance.generator;

import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Answers JSON that does not fit what is read, before Quarkus' own mapper does without a body. */
public final class MalformedJson {

  private static final int BEFORE_QUARKUS = 1;

  @ServerExceptionMapper(value = MismatchedInputException.class, priority = BEFORE_QUARKUS)
  public Response answer(MismatchedInputException mismatch) {
    return Problems.of(400, "malformed-json", "the body is not one JSON document of this kind")
        .toResponse();
  }
}
